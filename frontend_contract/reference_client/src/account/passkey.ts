/** Passkeys: between the browser's own words and those of the accounts API. */
import { accountWords } from "./words";

/** Whether this browser has them, and speaks JSON about them. */
export const hasPasskeys = typeof PublicKeyCredential === "function" && "parseRequestOptionsFromJSON" in PublicKeyCredential;

interface CreationOptions { publicKey: PublicKeyCredentialCreationOptionsJSON }
interface RequestOptions { publicKey: PublicKeyCredentialRequestOptionsJSON }

/** Asks the device for a new passkey. `options` are as the server gave them. */
export const createPasskey = (options: unknown) =>
  spoken(() => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON((options as CreationOptions).publicKey);
    return navigator.credentials.create({ publicKey });
  });

/** Asks the device to prove that it has a passkey. */
export const usePasskey = (options: unknown) =>
  spoken(() => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON((options as RequestOptions).publicKey);
    return navigator.credentials.get({ publicKey });
  });

/** The device did not do it; mostly because its owner did not want to. */
export class NotDone extends Error {}

async function spoken(ask: () => Promise<Credential | null>): Promise<never> {
  const credential = await ask().catch(() => null);
  if (!credential) throw new NotDone(accountWords.value.passkeyNotDone);
  return (credential as PublicKeyCredential).toJSON() as never;
}
