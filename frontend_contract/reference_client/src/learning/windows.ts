/** Several windows of one browser: one of them sends, and the others hear what came of it. */
import type { Receipt } from "../contract";

const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("learn-sent") : null;

/** Does it while no other window does. */
export async function inOneWindow(work: () => Promise<void>): Promise<void> {
  await (navigator.locks ? navigator.locks.request("learn-send", work) : work());
}

export const tellOthers = (receipt: Receipt) => channel?.postMessage(receipt);

export function onSentElsewhere(heard: (receipt: Receipt) => void): void {
  channel?.addEventListener("message", ({ data }: MessageEvent<Receipt>) => heard(data));
}
