"""P4 and P6: what opening a file and finding everything out about it takes, by its size."""

import statistics

from rounds import Tool, print_goal, print_table, ratio, run_rounds

# Of the index and of the ids that tell a hidden contact: what is held of a contact at most.
BYTES_A_CONTACT = 24
MOST_MIB = 48


def tools(bench):
    program = bench.programs / "source_salesferry"
    small, rows = bench.contacts, bench.truth["contacts"]
    return [Tool(f"{rows:,} contacts", [program, small], str(rows)),
            Tool(f"{rows:,} contacts, 1 thread", [program, "--threads", "1", small], str(rows)),
            Tool(f"{5 * rows:,} contacts", [program, bench.repeated(5)], str(5 * rows))]


def report(bench):
    all_tools = tools(bench)
    run_rounds(all_tools, bench.rounds)
    print_table("P4: open a file, with profiles of all columns", all_tools)
    one, single, five = all_tools
    for tool, rows in ((one, bench.truth["contacts"]), (five, 5 * bench.truth["contacts"])):
        print_goal("P4", f"memory for {rows:,} contacts, MiB", statistics.median(run.memory for run in tool.runs),
                   MOST_MIB + BYTES_A_CONTACT * rows / 2**20)
    print(f"      1 thread takes {ratio(single, one):.2f} times as long")
    return all_tools
