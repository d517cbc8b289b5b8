// Why a credential is not on OpenClaw's list, in words.
import { t } from "../../i18n";
import { isolate } from "../../i18n/isolate";
import type { Rejection } from "openclaw-lint-wasm";

export function rejection(rejected: Rejection): string {
  switch (rejected.why) {
    case "other-provider": return t("login.rejected.other-provider", { stored: isolate(rejected.stored) });
    case "other-provider-in-config": return t("login.rejected.other-provider-in-config", { config: isolate(rejected.config) });
    case "mode": return t("login.rejected.mode", { config: isolate(rejected.config), stored: isolate(rejected.stored) });
    default: return t(`login.rejected.${rejected.why}`);
  }
}
