/** Whether notes for facilitators are shown, as somebody chose on this device. */
import { effect, signal } from "@preact/signals";

export const facilitates = signal(localStorage.getItem("facilitates") === "yes");
effect(() => localStorage.setItem("facilitates", facilitates.value ? "yes" : "no"));
