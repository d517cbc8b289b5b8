// What was pasted about logins. It lives in the memory of the page alone and is gone when the page is closed.
import { computed, signal } from "@preact/signals";
import type { ReadinessInputs } from "openclaw-lint-wasm";
import type { ProfileSummary } from "./recognise";

export interface Store {
  id: number;
  /** The agent whose store it is; empty for the one that all agents share. */
  agent: string;
  name: string;
  text: string;
  profiles: ProfileSummary[];
}

export const stores = signal<Store[]>([]);
export const status = signal<{ text: string; model: string | null } | null>(null);
export const variables = signal<Record<string, string>>({});
export const anything = computed(() => stores.value.length > 0 || status.value !== null || Object.keys(variables.value).length > 0);

/** The same for the engine. */
export const inputs = computed<ReadinessInputs>(() => {
  const all: ReadinessInputs = {
    stores: stores.value.map(({ agent, name, text }) => (agent === "" ? { name, text } : { agent, name, text })),
    variables: variables.value,
  };
  return status.value === null ? all : { ...all, status: status.value.text };
});

let next = 0;

export function addStore(name: string, text: string, profiles: ProfileSummary[]): void {
  // JSON that other lines stand before is given without them.
  const json = text.slice(Math.max(text.indexOf("{"), 0));
  stores.value = [...stores.value, { id: next++, agent: "", name, text: json, profiles }];
}

export function assignStore(id: number, agent: string): void {
  stores.value = stores.value.map((store) => (store.id === id ? { ...store, agent } : store));
}

export function removeStore(id: number): void {
  stores.value = stores.value.filter((store) => store.id !== id);
}

export function removeVariable(name: string): void {
  const { [name]: _, ...rest } = variables.value;
  variables.value = rest;
}

/** Forgets everything that was pasted. */
export function forget(): void {
  stores.value = [];
  status.value = null;
  variables.value = {};
}
