// The engine's answer about the prompt cache, as it writes it.

export interface Cache {
  target: string;
  /** How Anthropic is paid, which decides about a default. */
  auth: "api-key" | "subscription" | "none" | "unknown";
  agents: CacheAgent[];
}

export interface CacheAgent {
  agent: string;
  /** It may use more models than are known here. */
  incomplete: boolean;
  models: CacheModel[];
}

export type Role =
  | "primary" | "fallback" | "image" | "image-fallback" | "pdf" | "pdf-fallback" | "subagent" | "subagent-fallback"
  | "heartbeat" | "compaction" | "memory-flush" | "utility" | "listed";

export type Route =
  | "anthropic" | "anthropic-vertex" | "bedrock-claude" | "bedrock" | "open-router-anthropic" | "anthropic-messages"
  | "command-line" | "open-ai" | "gemini" | "other";

export interface CacheModel {
  model: string;
  roles: Role[];
  route: Route;
  retention: "none" | "short" | "long" | "not-sent" | "not-applicable";
  /** The place that decided, if one of the config did. */
  configPath: string | null;
  reasons: { step: string; configPath: string | null; text: string; decides: boolean }[];
  unknown: string[];
}
