/**
 * A server that takes items as the real one does, as far as an outbox can tell, and breaks on demand. Import it before
 * anything that asks a server: clients take the browser's `fetch` as it is then.
 */
import { vi } from "vitest";
import type { SyncItem } from "../src/contract";

let answering: (request: Request) => Promise<Response>;
vi.stubGlobal("fetch", (request: Request) => answering(request));

/** From now on there is no server. */
export const cutTheLine = () => void (answering = () => Promise.reject(new TypeError("failed")));

interface Batch { items: SyncItem[]; device?: string; learner?: string }

export class Server {
  /** The ids that it has, and how many items were in each batch that came. */
  known = new Set<string>();
  sizes: number[] = [];
  epoch = "00000000-0000-4000-8000-000000000001";
  /** What it answers instead of taking a batch: status and code. */
  refuses: (batch: Batch) => [number, string] | null = () => null;
  tryAgain: (item: SyncItem) => boolean = () => false;

  constructor() {
    answering = (request) => this.answer(request);
    document.cookie = "csrftoken=x";
  }

  private async answer(request: Request): Promise<Response> {
    if (request.method === "GET") return json(404, { code: "not-found" });
    const batch = (await request.json()) as Batch;
    this.sizes.push(batch.items.length);
    const refusal = this.refuses(batch);
    if (refusal) return json(refusal[0], { code: refusal[1], status: refusal[0] });
    const receipts = batch.items.map((item) => this.take(item));
    return json(200, { receipts, epoch: this.epoch, device: null, standing: null });
  }

  private take(item: SyncItem) {
    const code = this.tryAgain(item) ? "try-again" : null;
    const replayed = this.known.has(item.id);
    if (!code) this.known.add(item.id);
    return { id: item.id, kind: item.kind, status: code ? "rejected" : "accepted", code, replayed };
  }
}

const json = (status: number, content: unknown) =>
  new Response(JSON.stringify(content), { status, headers: { "Content-Type": "application/json" } });
