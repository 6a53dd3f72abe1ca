// React 19: <Softbend tag="softmax-temperature" temperature="0.5">Words for feeds.</Softbend>
// In the browser's entry, once: import "softbend/define";
export function Softbend({ tag: Tag, children, ...rest }) {
  return (
    <figure>
      <Tag {...rest}>
        <p>{children}</p>
      </Tag>
    </figure>
  );
}
