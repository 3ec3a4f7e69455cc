using FilmClubBot.Feeds.Images;

namespace FilmClubBot.Feeds.Headers;

/// <summary>Reads the image that a file's header states, as static-site generators name it.</summary>
internal static class ImageFields
{
    private static readonly string[] _images =
    [
        "image", "featuredimage", "featureimage", "coverimage", "cover", "heroimage", "hero", "ogimage", "socialimage", "banner", "header", "thumbnail", "thumb", "teaser",
        "bild", "titelbild", "vignette", "imagen", "portada",
    ];

    private static readonly string[] _addresses = ["image", "url", "src", "path", "file", "ogimage", "teaser"];
    private static readonly string[] _texts = ["alt", "alttext", "alternativetext", "imagealt", "imagedescription"];
    private static readonly string[] _textsOfHeader = ["imagealt", "imagealttext", "featuredimagealt", "featureimagealt", "coverimagealt", "coveralt", "heroimagealt", "heroalt", "thumbnailalt", "imagedescription"];

    /// <summary>The images, the best first.</summary>
    public static IReadOnlyList<StatedImage> Of(HeaderFields header)
    {
        List<StatedImage> images = [];
        foreach (var value in _images.Select(key => header.Values.GetValueOrDefault(key)).OfType<StatedValue>().Select(value => value.Each().FirstOrDefault()))
        {
            if (value is StatedValue.Map map && new HeaderFields(map.Fields) is var fields && fields.First(_addresses) is { } address)
                images.Add(new(address, fields.First(_texts)));
            else if (value is StatedValue.Text text)
                images.Add(new(text.Words.Trim(), header.First(_textsOfHeader)));
        }

        return images;
    }
}
