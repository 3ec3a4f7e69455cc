using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Announcements;

namespace FilmClubBot.Commands.Channels;

/// <summary>Formats a channel's rules as text.</summary>
internal static class ChannelWords
{
    /// <summary>The rules that are set, each with its name.</summary>
    public static IReadOnlyList<Field> Facts(ChannelRules rules, Phrases say)
    {
        List<Field> facts = [];
        // A channel for reviews alone is the usual one.
        if (rules is not { GetsReviews: true, GetsScreenings: false, GetsNotices: false })
            Add("channel.gets", string.Join(", ", Gets(rules).Select(topic => say[topic])));
        Add("channel.author", string.Join(", ", rules.Authors));
        Add("channel.category", string.Join(", ", rules.Categories));
        Add("channel.words", string.Join(", ", rules.Words));
        Add("channel.template", rules.Template?.ToString());
        Add("channel.quiet", rules.Quiet?.ToString());
        Add("channel.digest", rules.Digest is { } digest ? DigestWords.Of(digest, say) : null);
        Add("channel.quote", rules.DailyQuote?.ToString());
        Add("channel.anniversaries", rules.Anniversaries?.ToString());
        Add("channel.tags", string.Join(", ", rules.Tags));
        // The id, because a mention would notify the group.
        Add("channel.ping", rules.Ping?.Id);
        Add("channel.pictures", rules.ShowsPictures ? null : say["types.no"]);
        Add("channel.thread", rules.OpensThread ? say["types.yes"] : null);
        return facts.Count > 0 ? facts : [new Field(say["channel.rules"], say["channel.plain"])];

        static IEnumerable<string> Gets(ChannelRules rules)
        {
            if (rules.GetsReviews)
                yield return "channel.reviews";
            if (rules.GetsScreenings)
                yield return "channel.screenings";
            if (rules.GetsNotices)
                yield return "channel.notices";
            if (rules is { GetsReviews: false, GetsScreenings: false, GetsNotices: false })
                yield return "channel.nothing";
        }

        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                facts.Add(new Field(say[key], value));
        }
    }
}
