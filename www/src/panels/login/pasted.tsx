// What was pasted, masked, with the agent whose store it is, and buttons that forget it.
import { t } from "../../i18n";
import { anything, assignStore, forget, removeStore, removeVariable, status, type Store, stores, variables } from "./inputs";
import { inWords, masked } from "./mask";

function StoreItem({ store, agents }: { store: Store; agents: string[] }) {
  const name = store.name || t("login.pasted");
  return (
    <li class="card" data-testid="login-store">
      <div class="card-head">
        <strong><bdi>{name}</bdi></strong>
        <Remove what={name} act={() => removeStore(store.id)} />
      </div>
      <label class="field">
        <span>{t("login.whose")}</span>
        <select value={store.agent} onChange={(event) => assignStore(store.id, event.currentTarget.value)}>
          <option value="">{t("login.shared")}</option>
          {agents.map((agent) => <option key={agent} value={agent}>{t("login.of-agent", { agent })}</option>)}
        </select>
      </label>
      <ul class="plain">
        {store.profiles.map(({ id, type, credential }) => (
          <li key={id}>
            <code dir="ltr">{id}</code> <span class="soft">{credential ? inWords(credential) : t("login.no-secret", { type })}</span>
          </li>
        ))}
      </ul>
      {store.profiles.length === 0 && <p class="soft">{t("login.no-profiles")}</p>}
    </li>
  );
}

function Remove({ what, act }: { what: string; act(): void }) {
  return (
    <button type="button" class="button icon" aria-label={t("login.remove", { what })} onClick={act}>
      <span aria-hidden="true">✕</span>
    </button>
  );
}

export function Pasted({ agents }: { agents: string[] }) {
  if (!anything.value) return null;
  return (
    <section aria-label={t("login.given")} data-testid="login-given">
      <ul class="cards">
        {stores.value.map((store) => <StoreItem key={store.id} store={store} agents={agents} />)}
        {status.value && (
          <li class="card" data-testid="login-status">
            <div class="card-head">
              <strong>{t("login.status")}</strong>
              <Remove what={t("login.status")} act={() => (status.value = null)} />
            </div>
            {status.value.model && <code dir="ltr">{status.value.model}</code>}
            {stores.value.length > 0 && <p class="soft">{t("login.status-unused")}</p>}
          </li>
        )}
        {Object.entries(variables.value).map(([name, value]) => (
          <li class="card" key={name} data-testid="login-variable">
            <div class="card-head">
              <span><code dir="ltr">{name}</code> <span class="soft">{inWords(masked(value))}</span></span>
              <Remove what={name} act={() => removeVariable(name)} />
            </div>
          </li>
        ))}
      </ul>
      <button type="button" class="button" data-testid="login-forget" onClick={forget}>{t("login.forget")}</button>
    </section>
  );
}
