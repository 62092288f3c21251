"""P2, P3 and P4: the whole dry run of a migration, on one thread and on two."""

import shutil
import sys

from rounds import Tool, print_goal, print_table, ratio, run, run_rounds

MIB = 2**20


def tools(bench):
    files = [bench.contacts, bench.accounts]
    scripts = bench.sources / "programs"
    program = bench.programs / "dryrun_salesferry"
    found = [Tool("Salesferry, 1 thread", ["taskset", "-c", "0", program, *files]),
             Tool("Salesferry, 2 threads", ["taskset", "-c", "0,1", program, *files])]
    if bench.has_npm:
        script = scripts / "dryrun_duckdb.mjs"
        found += [Tool(f"DuckDB, {threads} thread{'s'[:threads - 1]}", ["node", script, *files, bench.npm, threads])
                  for threads in (1, 2)]
    if bench.full or bench.truth["contacts"] <= 100_000:
        found.append(Tool("Python csv and json", [sys.executable, scripts / "dryrun_csv.py", *files]))
    cli = bench.programs.parent.parent / "salesferry-cli"
    checks = []
    if cli.exists():
        project = bench.data / "dryrun.salesferry"
        shutil.rmtree(project.with_suffix(".salesferry-run"), ignore_errors=True)
        project.unlink(missing_ok=True)
        run([cli, "new", project, "--source", bench.contacts, "--source", bench.accounts])
        # It writes no requests, and says of each record that does not pass why; then it ends with 1.
        check = f'"{cli}" check "{project}" | tail -n 1'
        checks = [Tool("salesferry-cli check, 1 thread", ["taskset", "-c", "0", "sh", "-c", check]),
                  Tool("salesferry-cli check, 2 threads", ["taskset", "-c", "0,1", "sh", "-c", check])]
    # All have to come to the same numbers of customers and organizations as the shortest program does.
    expected = Tool("", [sys.executable, scripts / "dryrun_csv.py", *files])
    expected.run()
    for tool in found:
        tool.expected = expected.answer()
    return found + checks


def report(bench):
    all_tools = tools(bench)
    run_rounds(all_tools, bench.rounds)
    truth = bench.truth
    size = sum(file.stat().st_size for file in (bench.contacts, bench.accounts))
    print_table(f"P2: dry run of {truth['contacts']:,} contacts and {truth['accounts']:,} accounts, {size / 1e6:,.0f} MB",
                all_tools)
    one, two = all_tools[:2]
    if one.runs[-1].output != two.runs[-1].output:
        two.expected = "the same bytes"
    by_name = {tool.name: tool for tool in all_tools}
    for name, goal in (("DuckDB, 1 thread", 8), ("Python csv and json", 40)):
        if name in by_name:
            print_goal("P2", f"time of {name} to ours", ratio(by_name[name], one), goal, at_most=False)
    print_goal("P3", "two threads to one, in time", ratio(two, one), 0.6)
    print_goal("P4", "memory, MiB", max(run.memory for run in two.runs),
               48 + (64 * truth["accounts"] + 24 * truth["contacts"]) / MIB)
    return all_tools
