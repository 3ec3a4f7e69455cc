using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Commands.OwnData;

/// <summary>What is stored of a member, in counts and dates.</summary>
internal static class OwnDataWords
{
    private static readonly string[] _moments = ["at", "since", "signed_in", "issued"];

    /// <summary>One line for each kind of row.</summary>
    public static BulletList Counts(IEnumerable<OwnTable> tables, Phrases say) => new([.. tables.Where(table => Name(table.Name, say) is not null).Select(table => Line(table, say))]);

    private static IReadOnlyList<Inline> Line(OwnTable table, Phrases say)
    {
        var at = table.Columns.ToList().FindIndex(column => _moments.Contains(column));
        var moments = at < 0 ? [] : table.Rows.Select(row => InstantPattern.General.Parse(row[at] as string ?? "")).Where(parsed => parsed.Success).Select(parsed => parsed.Value).ToList();
        return
        [
            new Strong(Name(table.Name, say)!), $": {table.Rows.Count.ToString(say.Culture)}",
            .. moments.Count == 0 ? [] : moments.Min() is var first && moments.Max() is var last && Day(first) != Day(last)
                ? [" (", new Timestamp(first, TimestampStyle.Date), " – ", new Timestamp(last, TimestampStyle.Date), ")"]
                : new Inline[] { " (", new Timestamp(moments[0], TimestampStyle.Date), ")" },
        ];
    }

    private static LocalDate Day(Instant moment) => moment.InUtc().Date;

    private static string? Name(string table, Phrases say) => table switch
    {
        "accounts" => say["me.kinds.accounts"],
        "ratings" => say["me.kinds.ratings"],
        "diary" => say["me.kinds.diary"],
        "followed_diary" => say["me.kinds.followeddiary"],
        "followed_entries" => say["me.kinds.followedentries"],
        "watchlist" => say["me.kinds.watchlist"],
        "votes" => say["me.kinds.votes"],
        "rsvps" => say["me.kinds.rsvps"],
        "reminders" => say["me.kinds.reminders"],
        "sent_reminders" => say["me.kinds.sentreminders"],
        "remarks" => say["me.kinds.remarks"],
        "volunteered" => say["me.kinds.volunteered"],
        "jobs" => say["me.kinds.jobs"],
        "turns" => say["me.kinds.turns"],
        "hosted" => say["me.kinds.hosted"],
        "sessions" or "sign_in_links" => say["me.kinds.sessions"],
        "calendars" => say["me.kinds.calendars"],
        "link_codes" or "wrong_link_codes" => say["me.kinds.codes"],
        "messages" => say["me.kinds.messages"],
        "moderation" => say["me.kinds.moderation"],
        "undoable" => say["me.kinds.undoable"],
        "workspaces" => say["me.kinds.workspaces"],
        // The name is the card's own.
        _ => null,
    };
}
