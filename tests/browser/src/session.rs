use std::time::Duration;

use fantoccini::Client;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::wd::TimeoutConfiguration;
use serde_json::{Value, json};

use crate::Result;

const PROBE: &str = include_str!("probe.js");

/// What every browser can do that has a driver, whatever its engine.
pub struct Session {
    client: Client,
}

impl Session {
    pub(crate) async fn new(client: Client) -> Result<Self> {
        let script = Some(Duration::from_secs(120));
        let load = Some(Duration::from_secs(60));
        client
            .update_timeouts(TimeoutConfiguration::new(script, load, None))
            .await?;
        Ok(Self { client })
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    pub(crate) async fn close(self) -> Result<()> {
        Ok(self.client.close().await?)
    }

    /// Loads a document and waits for its `load` event.
    ///
    /// # Errors
    /// When it can't be loaded.
    pub async fn goto(&self, url: &str) -> Result<()> {
        Ok(self.client.goto(url).await?)
    }

    /// Runs the body of an async function in the page: `args` are its arguments, `probe.js` stands
    /// before it, what it returns comes back.
    ///
    /// # Errors
    /// What it throws.
    pub async fn run(&self, body: &str, args: Value) -> Result<Value> {
        let script = format!(
            "const finish = arguments[1]; const args = arguments[0];\n{PROBE}\n\
             (async () => {{ {body} }})().then((value) => finish({{ value: value ?? null }}), (error) => finish({{ error: String(error) }}));"
        );
        let answer = self.client.execute_async(&script, vec![args]).await?;
        match answer.get("error").and_then(Value::as_str) {
            Some(error) => Err(error.into()),
            None => Ok(answer["value"].clone()),
        }
    }

    /// The like of [`run`](Self::run) without waiting: works where the page may run no scripts.
    ///
    /// # Errors
    /// What it throws.
    pub async fn look(&self, body: &str, args: Value) -> Result<Value> {
        let script = format!("const args = arguments[0];\n{PROBE}\n{body}");
        Ok(self.client.execute(&script, vec![args]).await?)
    }

    /// Presses and releases keys, one after the other.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn press(&self, keys: impl IntoIterator<Item = char>) -> Result<()> {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in keys {
            actions = actions
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        Ok(self.client.perform_actions(actions).await?)
    }

    /// One step back in the history.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn back(&self) -> Result<()> {
        Ok(self.client.back().await?)
    }

    /// One step forward in the history.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn forward(&self) -> Result<()> {
        Ok(self.client.forward().await?)
    }

    /// Waits for `<html data-ready="true">`.
    ///
    /// # Errors
    /// When that does not come.
    pub async fn ready(&self) -> Result<()> {
        let script = "await until(() => document.documentElement.dataset.ready === 'true', 'data-ready', 10000)";
        self.run(script, Value::Null).await.map(|_| ())
    }

    /// Waits until an expression of `JavaScript` holds.
    ///
    /// # Errors
    /// When it does not, with the expression.
    pub async fn wait(&self, expression: &str) -> Result<()> {
        let script = format!("await until(() => {expression}, args)");
        self.run(&script, json!(expression)).await.map(|_| ())
    }

    /// Fails unless an expression holds now.
    ///
    /// # Errors
    /// When it does not, with the expression.
    pub async fn expect(&self, expression: &str) -> Result<()> {
        let value = self
            .look(&format!("return !!({expression})"), Value::Null)
            .await?;
        if value == json!(true) {
            Ok(())
        } else {
            Err(format!("does not hold: {expression}").into())
        }
    }

    /// What an expression is now.
    ///
    /// # Errors
    /// When it throws.
    pub async fn value(&self, expression: &str) -> Result<Value> {
        self.look(&format!("return {expression}"), Value::Null)
            .await
    }
}
