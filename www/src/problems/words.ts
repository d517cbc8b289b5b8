// The words for severities.
import type { Severity } from "openclaw-lint-wasm";
import { t } from "../i18n";

export const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];
const ONE = { error: "problems.error", warning: "problems.warning", info: "problems.info" } as const;
const COUNT = { error: "problems.errors", warning: "problems.warnings", info: "problems.infos" } as const;

/** "Error". */
export const severityWord = (severity: Severity) => t(ONE[severity]);
/** "3 errors". */
export const severityCount = (severity: Severity, count: number) => t(COUNT[severity], { count });
