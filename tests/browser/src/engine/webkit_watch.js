// WebKitGTK tells a driver nothing of its console. So every document begins with this, and keeps
// what would stand there: what the page says, throws, was not given and was not allowed.
{
  const told = (self.told = []);
  for (const level of ["error", "warn", "assert"]) {
    const say = console[level];
    console[level] = (...words) => {
      if (level !== "assert" || !words.shift()) told.push(words.join(" "));
      say.apply(console, words);
    };
  }
  const failed = ({ target, message }) => {
    const address = target !== self && (target.src || target.href);
    told.push(address ? `Failed to load resource: ${address}` : message);
  };
  addEventListener("error", failed, true);
  addEventListener("unhandledrejection", ({ reason }) => told.push(`unhandled: ${reason}`));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    told.push(`CSP: ${violatedDirective} blocked ${blockedURI}`),
  );
}
