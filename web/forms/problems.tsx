// What is wrong at a place of a form.

export function Problems({ id, problems }: { id: string; problems: readonly string[] }) {
  if (problems.length === 0) return null
  return (
    <div className="form-problem" id={id}>
      {problems.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  )
}
