using System.Globalization;
using System.Xml.Linq;
using FilmClubBot.Feeds.Images;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>
/// Reads the images that an item states: Media RSS' contents and thumbnails, enclosures of RSS (section "enclosure") and Atom (RFC 4287,
/// section 4.2.7.2), and the images of podcasts.
/// </summary>
internal static class ItemImages
{
    private static readonly string[] _files = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"];

    /// <summary>The images, the best first.</summary>
    // Within a media:group, the names have no prefix; Atom's content has no address.
    public static IEnumerable<StatedImage> Of(Fields fields) =>
        fields.All("media:content", "content").Where(IsImage).OrderByDescending(Width).Select(content => Stated(content, "url", DescriptionOf(content)))
            .Concat(fields.All("enclosure").Where(IsImage).Select(enclosure => Stated(enclosure, "url")))
            .Concat(fields.All("link", "atom:link").Where(link => link.Attribute("rel")?.Value.Trim() == "enclosure" && IsImage(link)).Select(link => Stated(link, "href")))
            .Concat(fields.All("image").Select(image => new StatedImage((Child(image, "url") ?? (image.HasElements ? null : image))?.Value.Trim() ?? "")))
            .Concat(fields.All("itunes:image").Select(image => Stated(image, "href")))
            .Concat(fields.All("media:thumbnail", "thumbnail").Select(thumbnail => Stated(thumbnail, "url")))
            .Where(image => image.Address.Length > 0);

    private static StatedImage Stated(XElement element, string attribute, string? alternativeText = null) => new(element.Attribute(attribute)?.Value.Trim() ?? "", alternativeText);

    // A type that is stated decides; otherwise the medium, otherwise the file's extension.
    private static bool IsImage(XElement element) =>
        element.Attribute("type")?.Value.Trim() is { Length: > 0 } type
            ? type.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
            : element.Attribute("medium")?.Value.Trim() is { Length: > 0 } medium
                ? string.Equals(medium, "image", StringComparison.OrdinalIgnoreCase)
                : (element.Attribute("url") ?? element.Attribute("href"))?.Value.Split('?', '#')[0].Trim() is { } address && _files.Any(file => address.EndsWith(file, StringComparison.OrdinalIgnoreCase));

    private static int Width(XElement content) => int.TryParse(content.Attribute("width")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : 0;

    // Media RSS describes an image below its content; the title there is the file's name, or the critic's beside an avatar.
    private static string? DescriptionOf(XElement content) => Child(content, "description")?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => string.Equals(child.Name.LocalName, name, StringComparison.OrdinalIgnoreCase));
}
