using System.Text;
using System.Xml;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.OnWeb.Syndication;

/// <summary>Writes a feed in Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>The feed's bytes.</summary>
    public static byte[] Write(ClubFeed feed, Club club)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, feed.Language);
            Element(xml, "id", feed.Address("xml").AbsoluteUri);
            Element(xml, "title", feed.Title);
            Element(xml, "updated", Written(feed.UpdatedAt));
            Link(xml, "self", feed.Address("xml"));
            Link(xml, "alternate", new Uri(feed.Root, SiteAddress.ProgrammePath(null)));
            Person(xml, club.Name);
            foreach (var item in feed.Items)
                Entry(xml, feed, item);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Entry(XmlWriter xml, ClubFeed feed, ClubFeedItem item)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", feed.IdOf(item));
        Element(xml, "title", item.Title);
        Link(xml, "alternate", item.Link);
        Element(xml, "updated", Written(item.UpdatedAt));
        if (item.PublishedAt is { } published)
            Element(xml, "published", Written(published));
        if (item.Author is { } author)
            Person(xml, author);
        Element(xml, "summary", item.Summary);
        xml.WriteEndElement();
    }

    private static void Person(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Element(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, Uri address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Permitted(text));

    // XML has no form for most control characters, nor for half a surrogate pair.
    private static string Permitted(string text)
    {
        var permitted = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
                permitted.Append(rune.ToString());
        }

        return permitted.ToString();
    }

    private static string Written(Instant at) => InstantPattern.General.Format(at);
}
