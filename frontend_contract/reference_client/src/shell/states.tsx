/** What is shown while something loads, and when it can't be had. */
import type { ComponentChildren } from "preact";
import { Refusal, Unreachable } from "../api";
import type { Resource } from "../resource";
import { words } from "../words";

export function Loading() {
  return <p class="loading" role="status"><span class="hidden">{words.value.loading}</span></p>;
}

/** What went wrong, in words, with a way to try again. */
export function Failed({ error, again }: { error: unknown; again?: () => void }) {
  const t = words.value;
  return (
    <div class="card failed" role="alert">
      <p><strong>{error instanceof Unreachable ? t.unreachable : t.failed}</strong></p>
      <p>{reasonOf(error)}</p>
      {again && <button class="button quiet" onClick={again}>{t.tryAgain}</button>}
    </div>
  );
}

export function reasonOf(error: unknown): string {
  const t = words.value;
  if (error instanceof Unreachable) return t.unreachableHint;
  if (error instanceof Refusal && error.status === 429) return t.pressAgain(error.retryAfter ?? 60);
  return error instanceof Refusal ? error.message : t.failed;
}

/** Shows what was loaded, or what has become of it. */
export function Shown<Value>({ resource, children }: { resource: Resource<Value>; children: (value: Value) => ComponentChildren }) {
  if (resource.state === "loading") return <Loading />;
  if (resource.state === "failed") return <Failed error={resource.error} again={resource.again} />;
  return <>{children(resource.value)}</>;
}
