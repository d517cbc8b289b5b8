"""action.yml: what a schema cannot say. Text of an input must never become part of a script."""

import sys

import yaml

problems = []
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        action = yaml.safe_load(file)
    if action["runs"]["using"] != "composite":
        problems.append(f"{path}: not composite")
    for step in action["runs"]["steps"]:
        name = step.get("name", step)
        if "${{" in step.get("run", ""):
            problems.append(f"{path}: step {name}: an expression inside a script")
        if "run" in step and "shell" not in step:
            problems.append(f"{path}: step {name}: no shell")
        if "uses" in step and "@" not in step["uses"]:
            problems.append(f"{path}: step {name}: no version")
print("\n".join(problems) or f"{len(sys.argv) - 1} files")
sys.exit(bool(problems))
