/** Whether notes for facilitators are shown, as somebody chose on this device. */
import { effect, signal } from "@preact/signals";
import { device } from "../kept";

export const facilitates = signal(device.getItem("facilitates") === "yes");
effect(() => device.setItem("facilitates", facilitates.value ? "yes" : "no"));
