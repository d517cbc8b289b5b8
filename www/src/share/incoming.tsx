// Opens the config of a shared link. The fragment leaves the address bar at once, whatever is in it.
import { useEffect } from "preact/hooks";
import { load } from "../files/document";
import { notify } from "../files/notices";
import { t } from "../i18n";
import { decode, isShared } from "./codec";

async function open(): Promise<void> {
  const fragment = location.hash;
  if (!isShared(fragment)) return;
  history.replaceState(history.state, "", location.pathname + location.search);
  const decoded = await decode(fragment);
  if (!decoded.ok) notify("error", t(`share.incoming.${decoded.reason}`));
  else if (await load(decoded.shared)) notify("done", t("share.incoming.opened", { release: decoded.shared.target }));
}

export function SharedLink() {
  useEffect(() => {
    const changed = () => void open();
    changed();
    addEventListener("hashchange", changed);
    return () => removeEventListener("hashchange", changed);
  }, []);
  return null;
}
