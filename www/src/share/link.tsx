// The link with its length; none when it would be too long.
import { t } from "../i18n";
import { Copy } from "../panels/parts/copy";
import { LONG_LINK, MAX_LINK } from "./codec";

export function LinkBox({ link }: { link: string }) {
  const length = link.length;
  if (length > MAX_LINK) return <p class="warning" role="alert" data-testid="share-too-long">{t("share.too-long", { length, most: MAX_LINK })}</p>;
  return (
    <div class="link-box">
      <label for="share-link">{t("share.link")}</label>
      <div class="search-line">
        <input id="share-link" data-testid="share-link" type="url" dir="ltr" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        <Copy text={link} label={t("share.copy")} id="share-copy" />
      </div>
      <p class={length > LONG_LINK ? "warning" : "soft"} data-testid="share-length">
        {length > LONG_LINK ? t("share.long", { length }) : t("share.length", { length })}
      </p>
    </div>
  );
}
