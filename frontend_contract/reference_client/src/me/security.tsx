/** How one signs in, and where one is signed in. */
import { useState } from "preact/hooks";
import { answered, browser, configNow, sessionNow, type Authenticator } from "../account/answer";
import { SignOut } from "../account/sign_out";
import { accounts } from "../api";
import { useResource } from "../resource";
import { Shown } from "../shell/states";
import { AuthenticatorApp } from "./authenticator_app";
import { ChangeEmail } from "./change_email";
import { ChangePassword } from "./change_password";
import { Passkeys } from "./passkeys";
import { RecoveryCodes } from "./recovery_codes";
import { Sessions } from "./sessions";

const authenticatorsNow = async () =>
  (await answered<Authenticator[]>(accounts.GET("/api/v1/auth/{client}/v1/account/authenticators", { params: browser }))).data ?? [];

export function Security() {
  const account = useResource(async () => (await sessionNow()).data?.user, []);
  return (
    <>
      <Sessions />
      <Factors />
      <Shown resource={account}>
        {(user) => <><ChangePassword hasOne={user?.has_usable_password ?? true} /><ChangeEmail /></>}
      </Shown>
      <footer class="account-more"><SignOut /></footer>
    </>
  );
}

function Factors() {
  const [version, setVersion] = useState(0);
  const [isNew, setNew] = useState(false);
  const found = useResource(() => Promise.all([authenticatorsNow(), configNow()]), [version]);
  const changed = (madeCodes = false) => {
    setNew(madeCodes);
    setVersion(version + 1);
  };
  return (
    <Shown resource={found}>
      {([all, config]) => {
        const types = config.data?.mfa?.supported_types ?? [];
        return (
          <>
            {types.includes("totp") && <AuthenticatorApp app={all.find((each) => each.type === "totp")} changed={changed} />}
            {types.includes("webauthn") && <Passkeys passkeys={all.filter((each) => each.type === "webauthn")} changed={changed} />}
            {all.length > 0 && <RecoveryCodes codes={all.find((each) => each.type === "recovery_codes")} isNew={isNew} />}
          </>
        );
      }}
    </Shown>
  );
}
