using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Drafts;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Images;

/// <summary>Chooses a review's own image: the one that its source states, otherwise the first in its text.</summary>
internal static partial class ReviewImages
{
    // Hosts of avatars, emoji and counters. WordPress' feeds state the critic's avatar as a picture of the post.
    private static readonly string[] _otherHosts = ["gravatar.com", "s.w.org", "pixel.wp.com", "stats.wordpress.com", "feeds.feedburner.com", "b.scorecardresearch.com"];

    /// <summary>The image of a post.</summary>
    /// <param name="stated">What the source states, the best first.</param>
    /// <param name="html">The post's text, in which further images and the alternative text of the stated one are searched; null to search none.</param>
    /// <param name="within">The base of relative addresses.</param>
    /// <param name="limits">The limits; longer addresses are omitted.</param>
    public static ReviewImage? Of(IEnumerable<StatedImage> stated, string? html, Uri? within, FileLimits limits)
    {
        var inText = html is null ? [] : ImageTags.In(html).Select(Checked).OfType<ReviewImage>().ToList();
        return stated.Select(Checked).OfType<ReviewImage>().FirstOrDefault() is { } image
            ? image with { AlternativeText = image.AlternativeText ?? inText.Find(other => IsSameFile(other.Address, image.Address))?.AlternativeText }
            : inText.FirstOrDefault();

        ReviewImage? Checked(StatedImage image) =>
            DraftFields.Link(image.Address, within, limits) is { } address && !IsOther(address) ? ReviewImage.Of(address, DraftFields.FromHtml(image.AlternativeText)) : null;
    }

    private static bool IsOther(Uri address) => _otherHosts.Any(host => address.Host == host || address.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase));

    // A site has one image in several sizes: still-1024x683.jpg.
    private static bool IsSameFile(Uri one, Uri other) => Size().Replace(one.Segments[^1], "") == Size().Replace(other.Segments[^1], "");

    [GeneratedRegex(@"-[0-9]{2,5}x[0-9]{2,5}(?=\.[a-z]+$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Size();
}
