using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using FilmClubBot.Feeds.Drafts;
using NodaTime;

namespace FilmClubBot.Feeds.Syndication;

/// <summary>
/// Has System.ServiceModel.Syndication read a feed of one item, its dates and addresses read by our own rules.
/// One item at a time, because the library gives up a whole feed over one bad item.
/// </summary>
internal static class TolerantFeed
{
    /// <summary>The only item of the feed; null when the library cannot read it.</summary>
    public static SyndicationItem? OnlyItem(XElement feed, SyndicationFeedFormatter formatter)
    {
        formatter.DateTimeParser = ReadDate;
        formatter.UriParser = ReadAddress;
        try
        {
            using var reader = feed.CreateReader();
            formatter.ReadFrom(reader);
            return formatter.Feed.Items.FirstOrDefault();
        }
        catch (Exception failure) when (failure is XmlException or FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The library's date; null for the one that it gives where none stands or none could be read.</summary>
    public static Instant? InstantOf(DateTimeOffset date) => date == default ? null : Instant.FromDateTimeOffset(date);

    private static bool ReadDate(XmlDateTimeData data, out DateTimeOffset date)
    {
        date = PublishedDate.Parse(data.DateTimeString)?.ToDateTimeOffset() ?? default;
        return true;
    }

    private static bool ReadAddress(XmlUriData data, out Uri address)
    {
        // "Could not be read" would cost the item; an address that is none is left out later.
        if (!Uri.TryCreate(data.UriString, UriKind.RelativeOrAbsolute, out var read))
            read = new Uri("", UriKind.Relative);
        address = read;
        return true;
    }
}
