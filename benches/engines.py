#!/usr/bin/env python3
"""Counts the lines of `spiegel aggregate --format jsonl` with another engine, and prints the counts as `region counts` does.

    benches/engines.py duckdb REGION.jsonl      needs: pip install duckdb
    benches/engines.py spark REGION.jsonl       needs: pip install pyspark, and Java

Compare by hand: benches/engines.py spark region.jsonl | sort | cmp - <(target/release/examples/region counts FOLDER | sort)
"""
import sys

# The same for both: one row for everything that somebody said. Only how a list becomes rows differs between them.
SAID = """
WITH marks AS (SELECT card, year, {unnest_marks} FROM lines),
     answers AS (
       SELECT card, year, mark.aspect AS aspect, 'current' AS question, mark.current AS answer FROM marks
       UNION ALL SELECT card, year, mark.aspect, 'desired', mark.desired FROM marks),
     rounds AS (SELECT card, {unnest_rounds} FROM lines),
     voices AS (SELECT card, round.aspect AS aspect, round.question AS question, {unnest_voices} FROM rounds),
     moves AS (SELECT card, {unnest_moves} FROM lines),
     said AS (
       SELECT card, aspect, question, 'sessions' AS part, answer FROM answers
       UNION ALL SELECT card, aspect, question, concat('year ', year), answer FROM answers
       UNION ALL SELECT card, aspect, question, concat('role ', voice.role), voice.answer FROM voices
       UNION ALL SELECT card, round.aspect, round.question, 'spread', round.spread FROM rounds
       UNION ALL SELECT card, move.aspect, 'current', concat('moved from ', move.then_current), move.now_current FROM moves WHERE move.then_current IS NOT NULL
       UNION ALL SELECT card, move.aspect, 'current', 'outcome', move.outcome FROM moves)
SELECT card, aspect, question, part, answer, count(*) AS count FROM said WHERE answer IS NOT NULL
GROUP BY card, aspect, question, part, answer
"""


# What is used of a line. Named here, because an engine that only looks cannot know what is in a list that is empty in every line.
VOICES = {"role": str, "answer": str}
LINE = {"card": str, "year": int, "marks": {"aspect": str, "current": str, "desired": str},
        "rounds": {"aspect": str, "question": str, "spread": str, "voices": VOICES},
        "moves": {"aspect": str, "then_current": str, "now_current": str, "outcome": str}}


def duckdb_type(kind):
    if isinstance(kind, dict):
        return "STRUCT(" + ", ".join(f"{name} {duckdb_type(part)}" for name, part in kind.items()) + ")[]"
    return {str: "VARCHAR", int: "BIGINT"}[kind]


def spark_type(kind):
    if isinstance(kind, dict):
        return "ARRAY<STRUCT<" + ", ".join(f"{name}: {spark_type(part)}" for name, part in kind.items()) + ">>"
    return {str: "STRING", int: "BIGINT"}[kind]


def duckdb(path):
    import duckdb
    said = SAID.format(unnest_marks="unnest(marks) AS mark", unnest_rounds="unnest(rounds) AS round",
                       unnest_voices="unnest(round.voices) AS voice", unnest_moves="unnest(moves) AS move")
    columns = {name: duckdb_type(kind) for name, kind in LINE.items()}
    lines = duckdb.read_json(path, format="newline_delimited", columns=columns)
    lines.create_view("lines")
    return duckdb.sql(said).fetchall()


def spark(path):
    from pyspark.sql import SparkSession
    session = SparkSession.builder.master("local[*]").config("spark.ui.enabled", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    columns = ", ".join(f"{name} {spark_type(kind)}" for name, kind in LINE.items())
    session.read.schema(columns).json(path).createOrReplaceTempView("lines")
    said = SAID.format(unnest_marks="explode(marks) AS mark", unnest_rounds="explode(rounds) AS round",
                       unnest_voices="explode(round.voices) AS voice", unnest_moves="explode(moves) AS move")
    return [tuple(row) for row in session.sql(said).collect()]


if len(sys.argv) != 3 or sys.argv[1] not in ("duckdb", "spark"):
    sys.exit(__doc__)
for row in {"duckdb": duckdb, "spark": spark}[sys.argv[1]](sys.argv[2]):
    print("\t".join(map(str, row)))
