/** Where the account is signed in, and ending what should not be. */
import { useState } from "preact/hooks";
import { answered, browser, type Session } from "../account/answer";
import { Form, toldBy } from "../account/form";
import { accountWords } from "../account/words";
import { accounts } from "../api";
import { useResource } from "../resource";
import { Shown } from "../shell/states";
import { dateIn } from "../words";
import { deviceOf } from "./device";

const PATH = "/api/v1/auth/{client}/v1/auth/sessions";
const sessionsNow = async () => {
  const all = (await answered<Session[]>(accounts.GET(PATH, { params: browser }))).data ?? [];
  return all.sort((one, other) => Number(other.is_current) - Number(one.is_current) || other.created_at - one.created_at);
};

export function Sessions() {
  const [version, setVersion] = useState(0);
  const sessions = useResource(sessionsNow, [version]);
  const t = accountWords.value;
  const end = async (ids: number[]) => {
    const answer = await answered(accounts.DELETE(PATH, { params: browser, body: { sessions: ids } }));
    setVersion(version + 1);
    return toldBy(answer);
  };
  return (
    <section class="mine" aria-labelledby="sessions">
      <h2 id="sessions">{t.sessions}</h2>
      <Shown resource={sessions}>{(all) => <List sessions={all} end={end} />}</Shown>
    </section>
  );
}

interface ListProps { sessions: Session[]; end: (ids: number[]) => ReturnType<Parameters<typeof Form>[0]["send"]> }

function List({ sessions, end }: ListProps) {
  const others = sessions.filter((each) => !each.is_current).map((each) => each.id);
  const t = accountWords.value;
  return (
    <>
      <ul class="plain" role="list">{sessions.map((each) => <One key={each.id} session={each} end={() => end([each.id])} />)}</ul>
      {others.length > 1 && <Form quiet send={() => end(others)} button={t.endOthers} />}
    </>
  );
}

function One({ session, end }: { session: Session; end: () => ReturnType<ListProps["end"]> }) {
  const t = accountWords.value;
  const { browser: program, system } = deviceOf(session.user_agent);
  const name = program && system ? t.device(program, system) : (program ?? system ?? t.unknownDevice);
  const day = (seconds: number) => dateIn(new Date(seconds * 1000).toISOString());
  return (
    <li class="card session">
      <div>
        <p><strong>{name}</strong>{session.is_current && <span class="tag"> {t.thisOne}</span>}</p>
        <p class="soft">{t.since(day(session.created_at))} · {session.ip}</p>
      </div>
      {!session.is_current && <Form quiet send={end} button={t.endSession} label={t.endSessionOf(name)} />}
    </li>
  );
}
