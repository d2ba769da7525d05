//! The built window under WebDriver: tauri-driver starts WebKit's driver, which starts the window.

use std::{
    env, fs,
    net::TcpListener,
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result, ensure};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tokio::{net::TcpStream, time};

/// How long anything may take that is going to happen.
const PATIENCE: Duration = Duration::from_secs(10);

/// An open window. What it started ends with it, whether the test passed or not.
pub struct Window {
    client: Client,
    _driver: Driver,
}

impl Window {
    /// Starts the program, on a desk or without one.
    pub async fn open(desk: Option<&Path>) -> Result<Self> {
        let driver = Driver::start().await?;
        let program = built_folder()?.join("briefdesk-app");
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
            _driver: driver,
        };
        window.await_element("h1").await?;
        Ok(window)
    }

    /// Closes the window, as its editor would.
    pub async fn close(self) -> Result<()> {
        Ok(self.client.close().await?)
    }

    /// Waits for an element.
    pub async fn await_element(&self, selector: &str) -> Result<()> {
        let wait = self.client.wait().at_most(PATIENCE);
        wait.for_element(Locator::Css(selector))
            .await
            .with_context(|| selector.to_owned())?;
        Ok(())
    }

    /// Waits until the first such element says this.
    pub async fn await_text(&self, selector: &str, expected: &str) -> Result<()> {
        let says_it = async {
            let mut tries = time::interval(Duration::from_millis(50));
            while self.text(selector).await.ok().as_deref() != Some(expected) {
                tries.tick().await;
            }
        };
        if time::timeout(PATIENCE, says_it).await.is_err() {
            let shown = self.text(selector).await;
            anyhow::bail!("{selector} should say “{expected}”, but: {shown:?}");
        }
        Ok(())
    }

    /// What the first such element says. It is read as a property: WebKit's driver takes text that
    /// may be cut off with an ellipsis for hidden.
    pub async fn text(&self, selector: &str) -> Result<String> {
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
        let field = self.client.find(Locator::Css(selector)).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Presses a button.
    pub async fn press(&self, selector: &str) -> Result<()> {
        Ok(self
            .client
            .find(Locator::Css(selector))
            .await?
            .click()
            .await?)
    }

    /// Presses the button of this name: its words, or its label where it shows none.
    pub async fn press_button(&self, name: &str) -> Result<()> {
        let button = format!(
            "//button[not(@disabled)][normalize-space(.)='{name}' or @aria-label='{name}']"
        );
        let wait = self.client.wait().at_most(PATIENCE);
        let button = wait.for_element(Locator::XPath(&button)).await;
        Ok(button
            .with_context(|| format!("the button “{name}”"))?
            .click()
            .await?)
    }

    /// Writes into the field of this label in place of what it holds.
    pub async fn fill(&self, label: &str, text: &str) -> Result<()> {
        let field = format!(
            "//*[@id=//label[normalize-space(.)='{label}']/@for] | //*[@aria-label='{label}'][self::input or self::textarea]"
        );
        let wait = self.client.wait().at_most(PATIENCE);
        let field = wait.for_element(Locator::XPath(&field)).await;
        let field = field.with_context(|| format!("the field “{label}”"))?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Presses this element with the pointer, once it is there.
    pub async fn choose(&self, selector: &str) -> Result<()> {
        self.await_element(selector).await?;
        self.press(selector).await
    }

    /// Types where the keyboard is.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        Ok(self.client.active_element().await?.send_keys(text).await?)
    }

    /// Waits until something on the engine's side has come about.
    pub async fn await_that(
        &self,
        what: &str,
        mut holds: impl FnMut() -> Result<bool>,
    ) -> Result<()> {
        let comes = async {
            let mut tries = time::interval(Duration::from_millis(50));
            while !holds()? {
                tries.tick().await;
            }
            anyhow::Ok(())
        };
        time::timeout(PATIENCE, comes)
            .await
            .with_context(|| what.to_owned())?
    }

    /// Scrolls to the foot of what scrolls.
    pub async fn scroll_to_end(&self, selector: &str) -> Result<()> {
        let script =
            "const it = document.querySelector(arguments[0]); it.scrollTop = it.scrollHeight;";
        self.client.execute(script, vec![json!(selector)]).await?;
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
        self.client.execute(ready, Vec::new()).await?;
        fs::write(
            folder.join(format!("{name}.png")),
            self.client.screenshot().await?,
        )?;
        Ok(())
    }
}

/// tauri-driver and what it starts, in a process group of their own.
struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    async fn start() -> Result<Self> {
        let (port, native_port) = free_ports()?;
        let process = Command::new("tauri-driver")
            .args([
                "--port",
                &port.to_string(),
                "--native-port",
                &native_port.to_string(),
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .process_group(0)
            .spawn()
            .context("tauri-driver could not be started: run “cargo xtask setup”")?;
        let driver = Self { process, port };
        // The one passes on to the other, and starts to listen before the other does.
        let listens = async {
            let mut tries = time::interval(Duration::from_millis(20));
            for port in [port, native_port] {
                while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
                    tries.tick().await;
                }
            }
        };
        time::timeout(PATIENCE, listens)
            .await
            .context("tauri-driver does not listen")?;
        Ok(driver)
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        // tauri-driver outlives a request to end, so it is not asked. What has ended already
        // can't be ended again, and that is well.
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.process.wait();
    }
}

/// Two ports that nobody listens on.
fn free_ports() -> Result<(u16, u16)> {
    let one = TcpListener::bind(("127.0.0.1", 0))?;
    let other = TcpListener::bind(("127.0.0.1", 0))?;
    Ok((one.local_addr()?.port(), other.local_addr()?.port()))
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
