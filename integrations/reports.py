"""The reports for other programs, read by such programs: none may lose a finding."""

import json
import sys
from pathlib import Path

from junitparser import JUnitXml
from sarif import loader

folder = Path(sys.argv[1])
documents = json.loads((folder / "report.json").read_text(encoding="utf-8"))["files"]
findings = [finding for document in documents for finding in document["diagnostics"]]
bad = [finding for finding in findings if finding["severity"] in ("error", "warning")]
errors = [finding for finding in findings if finding["severity"] == "error"]
refused = sum(not document["accepted"] for document in documents)
assert errors and len(findings) > len(errors) and len(documents) > 1, "the sample shows too little"

sarif = loader.load_sarif_file(str(folder / "report.sarif"))
summary = sarif.get_report()
assert sarif.get_result_count() == len(findings), (sarif.get_result_count(), len(findings))
assert summary.get_issue_count_for_severity("error") == len(errors), summary.get_issue_count_for_severity("error")
assert all(record["Location"] and record["Line"] for record in sarif.get_records()), sarif.get_records()

suites = list(JUnitXml.fromfile(str(folder / "report.xml")))
assert len(suites) == len(documents), len(suites)
failures = [result for suite in suites for case in suite for result in case.result]
assert len(failures) in (len(errors) + refused, len(bad) + refused), (len(failures), len(errors), len(bad), refused)
assert sum(suite.failures for suite in suites) == len(failures)

issues = json.loads((folder / "gitlab.json").read_text(encoding="utf-8"))
assert len(issues) == len(findings), (len(issues), len(findings))
assert len({issue["fingerprint"] for issue in issues}) == len(issues), "a fingerprint twice"

lines = (folder / "github.txt").read_text(encoding="utf-8").splitlines()
assert len(lines) == len(findings), (len(lines), len(findings))
print(f"{len(findings)} findings, {len(errors)} errors, {refused} of {len(documents)} refused: the same in every format")
