import type { BlockProps } from "../block";

export default function Table({ block }: BlockProps<"table">) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={block.caption || block.columns.join(", ")}>
      <table>
        {block.caption && <caption>{block.caption}</caption>}
        <thead>
          <tr>{block.columns.map((column) => <th scope="col">{column}</th>)}</tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr>{row.map((cell, index) => (index === 0 && block.first_cell_is_heading ? <th scope="row">{cell}</th> : <td>{cell}</td>))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
