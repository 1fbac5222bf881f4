import { MethodLink } from "#app/components/method/method-link.tsx";

const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);

/** What an import during an open wave means for it: nothing changes in the wave. */
export function MovesNote({ joined, left }: { joined: number; left: number }) {
  if (joined === 0 && left === 0) return null;
  return (
    <div className="prose stack stack-tight">
      {joined > 0 ? (
        <p>
          {people(joined)} joined since this wave opened and {joined === 1 ? "was" : "were"} not{" "}
          <MethodLink to="invited">invited</MethodLink>. The next wave will ask them.
        </p>
      ) : null}
      {left > 0 ? (
        <p>
          {people(left)} left since this wave opened. They were <MethodLink to="invited">invited</MethodLink> and still
          count among the invited; their links work until the wave closes.
        </p>
      ) : null}
    </div>
  );
}
