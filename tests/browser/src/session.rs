use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};

use crate::commands::Computed;
use crate::connection::Connector;
use crate::{Driver, Result};

const PROBE: &str = include_str!("probe.js");

/// What every browser can do that has a driver, whatever its engine.
pub struct Session {
    client: Client,
}

impl Session {
    /// Has the driver start a browser of these capabilities.
    pub(crate) async fn start(driver: &Driver, capabilities: Value) -> Result<Self> {
        let Value::Object(capabilities) = capabilities else {
            return Err(format!("no capabilities: {capabilities}").into());
        };
        let client = ClientBuilder::new(Connector::new())
            .capabilities(capabilities)
            .connect(driver.url())
            .await?;
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

    /// Ends the browser.
    pub(crate) async fn end(&self) -> Result<()> {
        Ok(self.client.clone().close().await?)
    }

    /// The browser's version, as it says itself.
    pub fn version(&self) -> String {
        let said = self.client.capabilities().map(|all| &all["browserVersion"]);
        said.and_then(Value::as_str).unwrap_or("?").to_owned()
    }

    /// Turns to the frame of that number in the order of the document; scripts then run in it.
    ///
    /// # Errors
    /// When there is no such frame.
    pub async fn enter_frame(&self, number: u16) -> Result<()> {
        // By its element: engines number their frames in the order in which they came.
        let frames = self.client.find_all(Locator::Css("iframe")).await?;
        let frame = frames.into_iter().nth(number.into());
        let frame = frame.ok_or_else(|| format!("there is no frame {number}"))?;
        Ok(frame.enter_frame().await?)
    }

    /// Turns back to the page that the frame is in.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn leave_frame(&self) -> Result<()> {
        Ok(self.client.enter_parent_frame().await?)
    }

    /// What a screen reader is told of elements, in the order of the document: role and name of
    /// each, as the browser computes them. `elements` is an expression of `JavaScript`.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn told(&self, elements: &str) -> Result<Vec<(String, String)>> {
        let found = self.value(elements).await?;
        let mut told = Vec::new();
        for one in found.as_array().into_iter().flatten() {
            // An element is an object of one field, whose name the standard fixes.
            let mut names = one
                .as_object()
                .into_iter()
                .flat_map(|fields| fields.values());
            let element = names.next().and_then(Value::as_str).unwrap_or_default();
            let mut both = [String::new(), String::new()];
            for (what, text) in ["computedrole", "computedlabel"].into_iter().zip(&mut both) {
                let element = element.to_owned();
                let command = Computed { what, element };
                let answer = self.client.issue_cmd(command).await?;
                answer.as_str().unwrap_or_default().clone_into(text);
            }
            let [role, name] = both;
            told.push((role, name));
        }
        Ok(told)
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

    /// Holds keys down, the last one last, and lets them go.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn chord(&self, keys: &[char]) -> Result<()> {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in keys {
            actions = actions.then(KeyAction::Down { value: *value });
        }
        for value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value: *value });
        }
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Waits for `<html data-ready="true">`, for the load, and for the script that has the report
    /// kept, which is asked for last: who leaves before has Firefox complain of what came too late.
    ///
    /// # Errors
    /// When that does not come.
    pub async fn ready(&self) -> Result<()> {
        let script = "
            await until(() => document.documentElement.dataset.ready === 'true', 'data-ready', 30000);
            await until(() => document.readyState === 'complete', 'the load', 30000);
            const came = ({ src }) => performance.getEntriesByName(src).length;
            await until(() => $$('script[src*=\"/keep-\"]').every(came), 'the last script', 30000);";
        self.run(script, Value::Null).await.map(|_| ())
    }

    /// Waits until an expression of `JavaScript` holds.
    ///
    /// # Errors
    /// When it does not, with the expression.
    pub async fn wait(&self, expression: &str) -> Result<()> {
        let script = format!("await until(() => {expression}, args)");
        let verdict = self.run(&script, json!(expression)).await;
        // In Firefox, a document that goes takes the question with it; the next one may answer.
        let verdict = match verdict {
            Err(error) if error.to_string().contains("Document was unloaded") => {
                self.run(&script, json!(expression)).await
            }
            verdict => verdict,
        };
        verdict.map(|_| ())
    }

    /// Waits until an expression holds in the document that comes after this one: a script that
    /// waits itself would go with this one.
    ///
    /// # Errors
    /// When it does not, with the expression.
    pub async fn wait_beyond(&self, expression: &str) -> Result<()> {
        let end = Instant::now() + Duration::from_secs(30);
        let script = format!("return !!({expression})");
        loop {
            // In between there may be no document to ask.
            let holds = self.look(&script, Value::Null).await;
            if holds.is_ok_and(|holds| holds == json!(true)) {
                return Ok(());
            }
            if Instant::now() > end {
                return Err(format!("waited 30 s for {expression}").into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
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
