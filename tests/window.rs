//! The built window under WebDriver: tauri-driver starts WebKit's driver, which starts the window.

mod driver;

use std::{
    env, fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use fantoccini::{
    Client, ClientBuilder, Locator,
    actions::{InputSource as _, KeyAction, KeyActions},
    error::CmdError,
    key::Key,
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::time;

use driver::Driver;

/// How long anything may take that is going to happen.
const PATIENCE: Duration = Duration::from_secs(20);

/// The name under which the program keeps what it remembers.
const IDENTIFIER: &str = "org.briefdesk.Briefdesk";

/// An open window. What it started ends with it, whether the test passed or not.
pub struct Window {
    client: Client,
    driver: Driver,
    /// Where the program keeps what it remembers.
    home: TempDir,
}

/// How a window starts, beside the desk that it opens.
pub struct Start<'p> {
    /// Which program, by its place beside the built ones.
    pub program: &'p str,
    /// Preferences as the program would have kept them, in JSON.
    pub preferences: Option<&'p str>,
    /// Its size in pixels; the program's own where none is given.
    pub size: Option<(u32, u32)>,
    /// The language of the system, as POSIX writes it.
    pub language: &'p str,
}

impl Default for Start<'_> {
    fn default() -> Self {
        Self {
            program: "briefdesk-app",
            preferences: None,
            size: None,
            language: "en_GB",
        }
    }
}

impl Window {
    /// Starts the program, on a desk or without one, as if for the first time.
    pub async fn open(desk: Option<&Path>) -> Result<Self> {
        Self::start(desk, Start::default()).await
    }

    /// Starts the program in this way.
    pub async fn start(desk: Option<&Path>, how: Start<'_>) -> Result<Self> {
        let home = tempfile::tempdir()?;
        if let Some(preferences) = how.preferences {
            let folder = home.path().join(".config").join(IDENTIFIER);
            fs::create_dir_all(&folder)?;
            fs::write(folder.join("preferences.json"), preferences)?;
        }
        let window = Self::start_in(home, &how, desk).await?;
        if let Some((width, height)) = how.size {
            window.resize(width, height).await?;
        }
        Ok(window)
    }

    /// Starts the program again after it was ended by force, with what it remembers.
    pub async fn start_again(self, desk: Option<&Path>) -> Result<Self> {
        let Self {
            client,
            driver,
            home,
        } = self;
        drop(driver);
        drop(client);
        Self::start_in(home, &Start::default(), desk).await
    }

    async fn start_in(home: TempDir, how: &Start<'_>, desk: Option<&Path>) -> Result<Self> {
        let driver = Driver::start(home.path(), how.language).await?;
        let program = built_folder()?.join(how.program);
        ensure!(program.is_file(), "{} is not built", program.display());
        let options = json!({ "application": program, "args": desk.as_slice() });
        let mut capabilities = serde_json::Map::new();
        capabilities.insert("tauri:options".into(), options);
        // The program loads its page by itself; the driver, which did not ask for it, must not wait
        // for a load that it may have missed.
        capabilities.insert("pageLoadStrategy".into(), json!("none"));
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.address())
            .await
            .context("The window did not open")?;
        let window = Self {
            client,
            driver,
            home,
        };
        window.await_element("h1").await?;
        Ok(window)
    }

    /// The processes of the program, WebKit's among them.
    pub fn processes(&self) -> Result<Vec<u32>> {
        self.driver.processes_of_program()
    }

    /// Closes the window, as its editor would.
    pub async fn close(self) -> Result<()> {
        Ok(self.client.close().await?)
    }

    /// Makes what the window shows this large: its page, without the menu bar above it.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        let script = "return window.outerHeight - window.innerHeight;";
        self.until("the window has its size", async || {
            let bar = self.run(script, Vec::new()).await?.as_u64().unwrap_or(0);
            let whole = height + u32::try_from(bar)?;
            self.client.set_window_size(width, whole).await?;
            let script = "return [window.innerWidth, window.innerHeight];";
            let size = self.run(script, Vec::new()).await?;
            ensure!(size == json!([width, height]), "it is {size}");
            Ok(())
        })
        .await
    }

    /// Tries again until it succeeds. A page that is at work takes away under one's hands what it
    /// has just shown, or shows it a moment later; so does this for a person.
    async fn until<T>(&self, what: &str, act: impl AsyncFn() -> Result<T>) -> Result<T> {
        let mut tries = time::interval(Duration::from_millis(50));
        let begun = Instant::now();
        loop {
            match act().await {
                Err(_) if begun.elapsed() < PATIENCE => {}
                // WebKit's driver leaves its messages empty: what it names is in the error's parts.
                Err(error) => bail!("{what}: {}", told_by_driver(&error)),
                Ok(value) => return Ok(value),
            }
            tries.tick().await;
        }
    }

    /// Waits for an element.
    pub async fn await_element(&self, selector: &str) -> Result<()> {
        self.until(selector, async || {
            self.client.find(Locator::Css(selector)).await?;
            Ok(())
        })
        .await
    }

    /// Waits until there is no such element.
    pub async fn await_absence(&self, selector: &str) -> Result<()> {
        self.until(&format!("no {selector}"), async || {
            let found = self.client.find_all(Locator::Css(selector)).await?;
            ensure!(found.is_empty(), "there is one");
            Ok(())
        })
        .await
    }

    /// Waits until the first such element says this.
    pub async fn await_text(&self, selector: &str, expected: &str) -> Result<()> {
        self.until(&format!("{selector} says “{expected}”"), async || {
            let text = self.said(selector).await?;
            ensure!(text == expected, "it says “{text}”");
            Ok(())
        })
        .await
    }

    /// Waits until the first such element says this among other things.
    pub async fn await_words(&self, selector: &str, words: &str) -> Result<()> {
        self.until(
            &format!("{selector} says “… {words} …”"),
            async || {
                let text = self.said(selector).await?;
                ensure!(text.contains(words), "it says “{text}”");
                Ok(())
            },
        )
        .await
    }

    /// What the first such element says, once there is one.
    pub async fn text(&self, selector: &str) -> Result<String> {
        self.until(&format!("read {selector}"), async || {
            self.said(selector).await
        })
        .await
    }

    /// What the first such element says at this moment. It is read as a property: WebKit's driver
    /// takes text that may be cut off with an ellipsis for hidden.
    async fn said(&self, selector: &str) -> Result<String> {
        let element = self.client.find(Locator::Css(selector)).await?;
        Ok(element.prop("innerText").await?.unwrap_or_default())
    }

    /// What all such elements say.
    pub async fn texts(&self, selector: &str) -> Result<Vec<String>> {
        let mut texts = Vec::new();
        for element in self.client.find_all(Locator::Css(selector)).await? {
            texts.extend(element.prop("innerText").await?);
        }
        Ok(texts)
    }

    /// Writes into a field in place of what it holds.
    pub async fn write(&self, selector: &str, text: &str) -> Result<()> {
        self.write_at(Locator::Css(selector), selector, text).await
    }

    /// Writes into the field of this label in place of what it holds.
    pub async fn fill(&self, label: &str, text: &str) -> Result<()> {
        let field = format!(
            "//*[@id=//label[normalize-space(.)='{label}']/@for] | //*[@aria-label='{label}'][self::input or self::textarea]"
        );
        self.write_at(Locator::XPath(&field), label, text).await
    }

    async fn write_at(&self, field: Locator<'_>, name: &str, text: &str) -> Result<()> {
        self.until(&format!("write into {name}"), async || {
            let field = self.client.find(field).await?;
            // As a person would: what a dialog has below its edge can't be written into.
            let centre = "arguments[0].scrollIntoView({ block: 'center' });";
            let found = vec![serde_json::to_value(&field)?];
            self.client.execute(centre, found).await?;
            field.clear().await?;
            Ok(field.send_keys(text).await?)
        })
        .await
    }

    /// Presses an element with the pointer, once it is there.
    pub async fn press(&self, selector: &str) -> Result<()> {
        self.press_at(Locator::Css(selector), selector).await
    }

    /// Presses the button of this name: its words, or its label where it shows none.
    pub async fn press_button(&self, name: &str) -> Result<()> {
        let button = format!(
            "//button[not(@disabled)][normalize-space(.)='{name}' or @aria-label='{name}']"
        );
        self.press_at(Locator::XPath(&button), name).await
    }

    /// Presses the label that begins with these words: what it stands for is chosen.
    pub async fn press_label(&self, words: &str) -> Result<()> {
        let label = format!("//label[starts-with(normalize-space(.), '{words}')]");
        self.press_at(Locator::XPath(&label), words).await
    }

    async fn press_at(&self, element: Locator<'_>, name: &str) -> Result<()> {
        self.until(&format!("press {name}"), async || {
            Ok(self.client.find(element).await?.click().await?)
        })
        .await
    }

    /// Does something within the page of a frame, scripts or none.
    pub async fn within_frame<T>(
        &self,
        selector: &str,
        act: impl AsyncFnOnce() -> Result<T>,
    ) -> Result<T> {
        self.until(&format!("enter {selector}"), async || {
            let frame = self.client.find(Locator::Css(selector)).await?;
            Ok(frame.enter_frame().await?)
        })
        .await?;
        let done = act().await;
        self.client.enter_parent_frame().await?;
        done
    }

    /// Types where the keyboard is.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        Ok(self.client.active_element().await?.send_keys(text).await?)
    }

    /// Presses one key where the keyboard is, with others held down.
    pub async fn press_keys(&self, held: &[Key], key: impl Into<char>) -> Result<()> {
        let mut keyboard = KeyActions::new("keyboard".into());
        for held in held {
            keyboard = keyboard.then(KeyAction::Down {
                value: char::from(*held),
            });
        }
        let value = key.into();
        keyboard = keyboard
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        for held in held.iter().rev() {
            keyboard = keyboard.then(KeyAction::Up {
                value: char::from(*held),
            });
        }
        Ok(self.client.perform_actions(keyboard).await?)
    }

    /// Waits until something on the engine's side has come about.
    pub async fn await_that(&self, what: &str, holds: impl Fn() -> Result<bool>) -> Result<()> {
        self.until(what, async || {
            ensure!(holds()?, "it has not");
            Ok(())
        })
        .await
    }

    /// Runs a script in the page, with arguments; where it gives a promise, what that comes to.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute(script, arguments).await?)
    }

    /// Waits until a script gives this.
    pub async fn await_value(&self, script: &str, expected: &str) -> Result<()> {
        self.until(&format!("{script} gives “{expected}”"), async || {
            let value = self.run(script, Vec::new()).await?;
            ensure!(value == expected, "it gives {value}");
            Ok(())
        })
        .await
    }

    /// Scrolls to the foot of what scrolls.
    pub async fn scroll_to_end(&self, selector: &str) -> Result<()> {
        let script =
            "const it = document.querySelector(arguments[0]); it.scrollTop = it.scrollHeight;";
        self.run(script, vec![json!(selector)]).await?;
        Ok(())
    }

    /// Keeps a picture of the window beside the build products, to be looked at.
    pub async fn picture(&self, name: &str) -> Result<()> {
        let folder = built_folder()?.join("window");
        fs::create_dir_all(&folder)?;
        // WebKit's driver waits for a frame to be drawn, and a page at rest draws none: for a while
        // this one is kept from resting, in a way that nobody can see.
        let ready = "document.body.animate([{ opacity: 0.999 }, { opacity: 1 }], 2000);
                     return document.fonts.ready.then(() => true);";
        self.run(ready, Vec::new()).await?;
        fs::write(
            folder.join(format!("{name}.png")),
            self.client.screenshot().await?,
        )?;
        Ok(())
    }
}

/// What the driver says of an error, or what the error says itself.
fn told_by_driver(error: &anyhow::Error) -> String {
    match error.downcast_ref::<CmdError>() {
        Some(CmdError::Standard(told)) => format!("{} {}", told.error, told.message),
        _ => format!("{error:#}"),
    }
}

/// Where cargo has put the programs: two folders above this test.
fn built_folder() -> Result<PathBuf> {
    let test = env::current_exe()?;
    let folder = test
        .ancestors()
        .nth(2)
        .context("The test stands in no folder")?;
    Ok(folder.to_owned())
}
