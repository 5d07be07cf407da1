import { beforeAll, expect, test } from "vitest";
import { digestOf, isSignedBy } from "../src/along/digest";

const MANIFEST = new TextEncoder().encode('{"documents": []}');
const base64 = (bytes: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
let key = "";
let signature = "";

beforeAll(async () => {
  const pair = (await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"])) as CryptoKeyPair;
  key = base64(await crypto.subtle.exportKey("raw", pair.publicKey));
  signature = base64(await crypto.subtle.sign("Ed25519", pair.privateKey, MANIFEST));
});

test("a digest is in hexadecimal digits", async () => {
  expect(await digestOf(new TextEncoder().encode("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("what was signed is told from what was changed", async () => {
  const changed = new TextEncoder().encode('{"documents": [1]}');

  expect([await isSignedBy(key, signature, MANIFEST), await isSignedBy(key, signature, changed)]).toEqual([true, false]);
});

test("of a key that is not known, nothing can be told", async () => {
  expect(await isSignedBy(undefined, signature, MANIFEST)).toBeNull();
});
