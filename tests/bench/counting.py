"""P1: counting the records and cells of a large export, right in quoted line breaks."""

import sys

from rounds import Tool, print_goal, print_table, ratio, run_rounds


def tools(bench):
    file, rows = bench.contacts, bench.truth["contacts"]
    cells = rows * bench.truth["contact_columns"]
    counted, both = str(rows), f"{rows} {cells}"
    scripts = bench.sources / "programs"
    programs = bench.programs
    found = [Tool("Salesferry", [programs / "count_salesferry", file], both)]
    for variant, name in (("common", "Salesferry without AVX2"), ("portable", "Salesferry without AVX2 and SSE2")):
        if bench.has(programs / f"count_salesferry_{variant}"):
            found.append(Tool(name, [programs / f"count_salesferry_{variant}", file], both))
    found.append(Tool("wc -l (counts lines, which is wrong)", ["sh", "-c", f'wc -l <"{file}"']))
    if bench.has_npm:
        found.append(Tool("DuckDB, 2 threads, count(*)",
                          ["node", scripts / "count_duckdb.mjs", file, bench.npm], counted))
    found.append(Tool("libcsv (C)", [programs / "count_libcsv", file], both))
    if bench.full or bench.truth["contacts"] <= 100_000:
        found.append(Tool("Python csv", [sys.executable, scripts / "count_csv.py", file], both))
        if bench.has("mlr"):
            found.append(Tool("Miller", ["mlr", "--icsv", "--onidx", "count", file], counted))
        if bench.has("sqlite3"):
            found.append(Tool("sqlite3 .import", ["sqlite3", ":memory:", "-cmd", ".mode csv", "-cmd",
                                                  f'.import "{file}" contacts', "select count(*) from contacts"],
                              counted))
        if bench.has_npm:
            found.append(Tool("csv-parse (Node.js)", ["node", scripts / "count_csvparse.mjs", file, bench.npm], both))
    return found


def report(bench):
    all_tools = tools(bench)
    run_rounds(all_tools, bench.rounds)
    size = bench.contacts.stat().st_size
    print_table(f"P1: count {bench.truth['contacts']:,} records and their cells, {size / 1e6:,.0f} MB", all_tools)
    by_name = {tool.name.split()[0]: tool for tool in reversed(all_tools)}
    ours = all_tools[0]
    print_goal("P1", "our time to that of wc -l", 1 / ratio(by_name["wc"], ours), 1.5)
    if "DuckDB," in by_name:
        print_goal("P1", "DuckDB's time to ours", ratio(by_name["DuckDB,"], ours), 8, at_most=False)
    return all_tools
