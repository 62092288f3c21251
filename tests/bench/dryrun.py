"""P2 and P3: the whole dry run, from two files of an export to the requests that would be sent."""

import shutil
import sys

from rounds import Tool, print_goal, print_table, ratio, run, run_rounds


def tools(bench):
    cli, scripts = bench.programs.parent.parent / "salesferry-cli", bench.sources / "programs"
    project = bench.data / "dryrun.salesferry"
    if not cli.exists():
        return []
    shutil.rmtree(project.with_suffix(".salesferry-run"), ignore_errors=True)
    project.unlink(missing_ok=True)
    run([cli, "new", project, "--source", bench.contacts, "--source", bench.accounts])
    # Some records do not pass, so check ends with 1. Its last line says how many are sent.
    check = f'"{cli}" check "{project}" | tail -n 1'
    found = [Tool("Salesferry check, 1 core", ["taskset", "-c", "0", "sh", "-c", check]),
             Tool("Salesferry check, all cores", ["sh", "-c", check])]
    if bench.has_npm:
        for threads in "12":
            found.append(Tool(f"DuckDB, {threads} thread{'s' if threads > '1' else ''}",
                              ["node", scripts / "dryrun_duckdb.mjs", bench.contacts, bench.accounts, bench.npm, threads]))
    found.append(Tool("Python csv + json", [sys.executable, scripts / "dryrun_csv.py", bench.contacts, bench.accounts]))
    return found


def report(bench):
    all_tools = tools(bench)
    if not all_tools:
        return []
    run_rounds(all_tools, bench.rounds)
    print_table(f"P2: a dry run of {bench.truth['contacts']:,} contacts", all_tools)
    one, both = all_tools[:2]
    if len(all_tools) > 3:
        print_goal("P2", "DuckDB's time on 1 thread to ours", ratio(all_tools[2], one), 8, at_most=False)
        wanted = all_tools[-1].answer()  # the peers do the same work, and have to agree
        for tool in all_tools[2:]:
            tool.expected = wanted
    print_goal("P2", "Python's time to ours", ratio(all_tools[-1], one), 40, at_most=False)
    print_goal("P3", "our time on all cores to one", ratio(both, one), 0.6)
    return all_tools
