//! What a generator's calls show from elsewhere, as Markdown: pictures, videos, posts.
//!
//! Deliberately absent: how a call is written, see [`super::calls`].

use super::arguments::Arguments;

/// What shows something from elsewhere: a picture, a video, a post. `from` is the place of its
/// first argument.
pub(super) fn embedded(name: &str, arguments: &Arguments, from: usize) -> Option<String> {
    let id = || arguments.get_or(&["id", "video_id", "videoid", "video", "code"], from);
    let id = || id().filter(|id| !id.contains(char::is_whitespace));
    let web = |host: &str, id: &str| {
        let whole = id.starts_with("http://") || id.starts_with("https://");
        if whole {
            id.to_owned()
        } else {
            format!("{host}{id}")
        }
    };
    let link = |words: &str, address: String| Some(format!("[{words}]({address})"));
    match name {
        "youtube" | "youtubeplayer" | "youtube_lite" | "youtube-lite" => link(
            "YouTube video",
            web("https://www.youtube.com/watch?v=", id()?),
        ),
        "vimeo" | "vimeo_simple" => link("Vimeo video", web("https://vimeo.com/", id()?)),
        "tweet" | "twitter" | "twitter_simple" | "x" | "x_simple" => {
            let post = arguments.get_or(&["id", "url"], from)?;
            let user = arguments.get(&["user"]).unwrap_or("i");
            link(
                "Post on X",
                web(&format!("https://x.com/{user}/status/"), post),
            )
        }
        "instagram" | "instagram_simple" => link(
            "Post on Instagram",
            web("https://www.instagram.com/p/", id()?),
        ),
        "gist" => {
            let first = arguments.get_or(&["url", "user"], from)?;
            let gist = arguments
                .plain
                .get(from + 1)
                .filter(|_| !first.contains('/'));
            let path = gist.map_or_else(|| first.to_owned(), |gist| format!("{first}/{gist}"));
            link("Gist", web("https://gist.github.com/", &path))
        }
        "figure" | "img" | "image" | "imgh" | "picture" | "asset_img" | "resize_image"
        | "photo" => picture(arguments, from),
        _ => None,
    }
}

fn picture(arguments: &Arguments, from: usize) -> Option<String> {
    const SOURCES: [&str; 7] = ["src", "url", "path", "image_path", "image", "file", "link"];
    let source = arguments.get_or(&SOURCES[..6], from)?;
    let is_address = source.contains(['.', '/']) && !source.contains(['\n', '"']);
    let caption = arguments.get(&["caption", "title", "attr"]);
    let alt = arguments
        .get_or(&["alt"], from + 1)
        .or(caption)
        .unwrap_or_default();
    let alt = alt.replace(['[', ']'], "").replace('\n', " ");
    let address = source.replace(' ', "%20");
    let mut picture = format!("![{alt}]({address})");
    let target = arguments
        .get(&["link", "href"])
        .filter(|_| source != arguments.get(&["link"]).unwrap_or_default());
    if let Some(target) = target {
        picture = format!("[{picture}]({})", target.replace(' ', "%20"));
    }
    if let Some(caption) = caption
        .map(str::trim)
        .filter(|caption| *caption != alt.trim())
    {
        picture = format!("{picture}\n\n*{}*", caption.replace('*', ""));
    }
    is_address.then_some(picture)
}
