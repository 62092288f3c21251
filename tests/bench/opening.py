"""P6: opening a file of a gigabyte to look at it."""

import statistics

from rounds import Tool, print_goal, print_table, run_rounds


def tools(bench):
    file, programs = bench.large, bench.programs
    rows = str(bench.large_rows)
    found = [Tool("Salesferry: all of it, any row", [programs / "open_salesferry", file], rows),
             Tool("Salesferry: the first 100 rows", [programs / "open_salesferry", "--first", file], "100"),
             Tool("wc -l (counts lines, which is wrong)", ["sh", "-c", f'wc -l <"{file}"'])]
    if bench.has_npm:
        script = bench.sources / "programs" / "count_duckdb.mjs"
        found.append(Tool("DuckDB, 2 threads: the first 100 rows", ["node", script, file, bench.npm, "100"], "100"))
        found.append(Tool("DuckDB, 2 threads: count(*)", ["node", script, file, bench.npm], rows))
    return found


def told(tool, name):
    """What our program says of itself: the median over the rounds."""
    lines = [dict(line.rsplit(" ", 1) for line in run.output.splitlines()[1:]) for run in tool.runs]
    return statistics.median(float(line[name]) for line in lines)


def report(bench):
    all_tools = tools(bench)
    run_rounds(all_tools, bench.rounds)
    size = bench.large.stat().st_size
    print_table(f"P6: open {bench.large_rows:,} records, {size / 1e6:,.0f} MB", all_tools)
    whole, first, lines = all_tools[:3]
    print_goal("P6", "the first rows of a guessed encoding, ms", told(first, "first"), 100)
    print(f"      {statistics.median(run.seconds for run in first.runs) * 1e3:.0f} ms with the start of the program")
    print_goal("P6", "opened with the exact count, s", told(whole, "open"), 0.6)
    print(f"      that is {told(whole, 'open') / statistics.median(run.seconds for run in lines.runs):.2f} times wc -l")
    print_goal("P6", "any row, ms at most of 10,000", told(whole, "slowest"), 16)
    print(f"      {told(whole, 'busiest'):.1f} ms of the processor; {told(whole, 'jump'):.3f} ms on average")
    print_goal("P6", "more memory, MiB", told(whole, "memory"), 16 + 9 * bench.large_rows / 2**20)
    return all_tools
