using System.Collections;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Polls;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Films;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Clubs;

/// <summary>
/// Gives a club a row in every table of the model, found by reflection: a new table has one as well, or a test fails. Each text names the
/// club, the table and the column, except where the program reads it as something else.
/// </summary>
internal sealed partial class LikeClubs
{
    private readonly Dictionary<Type, object> _rows = [];
    private readonly Func<Type, string, string> _words;
    private readonly Instant _now;

    private LikeClubs(Func<Type, string, string> words, Instant now) => (_words, _now) = (words, now);

    /// <summary>The secret whose hash the rows have.</summary>
    public SignInSecret Secret { get; } = SignInSecret.New();

    public CalendarToken Calendar { get; } = CalendarToken.New();

    public LinkCode Code { get; } = LinkCode.New();

    /// <summary>All rows, by their type.</summary>
    public IReadOnlyDictionary<Type, object> Rows => _rows;

    /// <summary>The row of a type.</summary>
    public T Row<T>() => (T)_rows[typeof(T)];

    /// <summary>Fills the tables of a club.</summary>
    /// <param name="context">The club's context.</param>
    /// <param name="now">The time of the rows.</param>
    /// <param name="mark">The word in its texts.</param>
    public static Task<LikeClubs> Fill(FilmClubContext context, Instant now, string mark) => Fill(context, now, (_, _) => mark);

    /// <param name="context">The club's context.</param>
    /// <param name="now">The time of the rows.</param>
    /// <param name="words">The words in the texts of a type of row and a column.</param>
    public static async Task<LikeClubs> Fill(FilmClubContext context, Instant now, Func<Type, string, string> words)
    {
        var filled = new LikeClubs(words, now);
        List<IEntityType> ordered = [];
        // Reviews first: the subject of an announcement names one, as text.
        foreach (var type in context.Model.GetEntityTypes().OrderBy(type => type.ClrType != typeof(ReviewRow)))
            Visit(type);
        await using var transaction = await context.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        foreach (var type in ordered)
        {
            var row = filled.Create(type);
            context.Add(row);
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
            filled._rows[type.ClrType] = row;
        }

        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        return filled;

        void Visit(IEntityType type)
        {
            if (ordered.Contains(type) || type.ClrType == typeof(ClubRow))
                return;
            foreach (var key in type.GetForeignKeys().Where(key => key.PrincipalEntityType != type))
                Visit(key.PrincipalEntityType);
            ordered.Add(type);
        }
    }

    private object Create(IEntityType type)
    {
        var row = Activator.CreateInstance(type.ClrType)!;
        foreach (var property in type.GetProperties().Where(property => property.PropertyInfo is { CanWrite: true } && property.Name != nameof(IClubRow.ClubId)))
        {
            if (property is { Name: "Id", ValueGenerated: ValueGenerated.OnAdd })
                continue;
            property.PropertyInfo!.SetValue(row, Principal(property) ?? Value(type, property));
        }

        foreach (var part in type.GetComplexProperties())
            part.PropertyInfo!.SetValue(row, Part(part));
        return row;
    }

    private object Part(IComplexProperty part)
    {
        var value = Activator.CreateInstance(part.ClrType)!;
        foreach (var property in part.ComplexType.GetProperties().Where(property => property.PropertyInfo is { CanWrite: true }))
            property.PropertyInfo!.SetValue(value, Value(part.DeclaringType, property));
        return value;
    }

    private object? Principal(IProperty property) =>
        property.GetContainingForeignKeys().FirstOrDefault(key => key.PrincipalEntityType.ClrType != typeof(ClubRow)) is { } key
        && _rows.TryGetValue(key.PrincipalEntityType.ClrType, out var principal)
            ? key.PrincipalKey.Properties[key.Properties.ToList().IndexOf(property)].PropertyInfo!.GetValue(principal)
            : null;

    private object? Value(ITypeBase type, IProperty property)
    {
        var (table, name) = (type.ClrType.Name, property.Name);
        var clr = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var mark = _words(type.ClrType, name);
        switch (table, name)
        {
            case (nameof(AnnouncementRow), nameof(AnnouncementRow.Subject)):
                return SubjectJson.Write(Publication).Json;
            case (nameof(AnnouncementRow), nameof(AnnouncementRow.Kind)):
                return SubjectJson.Write(Publication).Kind;
            case (nameof(AnnouncementRow), nameof(AnnouncementRow.Key)):
                return Publication.Key;
            case (nameof(ChannelMessageRow), nameof(ChannelMessageRow.Card)):
                return $$"""{"title":"{{mark}} card"}""";
            case (nameof(SavedCallRow), nameof(SavedCallRow.Call)) or (nameof(UndoRow), nameof(UndoRow.Call)) or (nameof(UndoRow), nameof(UndoRow.Reversal)):
                return System.Text.Json.JsonSerializer.Serialize(new CommandCall("reviews", ("film", $"{mark} {table}.{name}")));
            case (nameof(FilmMergeRow), nameof(FilmMergeRow.Rows)):
                return new MergedRows { Film = new() { Id = 900, ClubId = Row<FilmRow>().ClubId, Title = mark, FoldedTitle = mark }, Into = Row<FilmRow>() }.Write();
            case (nameof(SignInLinkRow) or nameof(WebSessionRow), "Hash"):
                return Secret.Hash;
            case (nameof(CalendarTokenRow), "Hash"):
                return Calendar.Hash;
            case (nameof(LinkCodeRow), "Hash"):
                return Code.Hash;
            case (nameof(FeedRow), nameof(FeedRow.Address) or nameof(FeedRow.Hub) or nameof(FeedRow.HubTopic) or nameof(FeedRow.InSettings)):
                return $"https://{mark.ToLowerInvariant()}.example/{name}";
            case (nameof(WebhookRow), nameof(WebhookRow.Address)):
                return $"https://{mark.ToLowerInvariant()}.example/{name}";
            case (nameof(WebhookRow), nameof(WebhookRow.Secret)):
                return Domain.Webhooks.WebhookSecret.New().Text;
            case (nameof(BallotRow), nameof(BallotRow.Seed)):
                return new string('7', 32);
            case (nameof(BallotRow), nameof(BallotRow.Record)) or (nameof(ScreeningRow), nameof(ScreeningRow.SeriesId)) or (nameof(ChannelRulesRow), nameof(ChannelRulesRow.Quiet) or nameof(ChannelRulesRow.Digest) or nameof(ChannelRulesRow.DailyQuote) or nameof(ChannelRulesRow.Anniversaries)):
                return null;
            case (nameof(AccountRow), nameof(AccountRow.MailAddress)):
                return $"{mark}@club.example";
            case (nameof(MemberRemindersRow), nameof(MemberRemindersRow.RefusedAt)):
                return null;
            case (nameof(VoteRow), "Ranking") when clr == typeof(string):
                return "1";
            case (nameof(PollRow), nameof(PollRow.Choices)):
                return PollChoicesJson.Write([new PollChoice.Time(_now), new PollChoice.Time(_now + Duration.FromDays(1))]);
            case (nameof(PollRow), nameof(PollRow.ClosedAt) or nameof(PollRow.Record)):
                return null;
            case (nameof(PollAnswersRow), nameof(PollAnswersRow.Answers)):
                return "yn";
            case (_, "Link" or "Url" or "Source") when clr == typeof(string):
                return $"https://{mark.ToLowerInvariant()}.example/{table}/{name}";
            case (_, "Year"):
                return 1999;
            case (_, "State") when clr.IsEnum && Enum.GetNames(clr).Contains("Announced"):
                return Enum.Parse(clr, "Announced");
            case (nameof(ReviewRow), "Language"):
                return "en";
        }

        if (clr == typeof(string))
            return $"{mark} {table}.{name}";
        if (clr == typeof(Instant))
            return name.Contains("Expires", StringComparison.Ordinal) || name.Contains("Until", StringComparison.Ordinal) ? _now + Duration.FromDays(30) : _now;
        if (clr == typeof(bool))
            return name is "WasAnnounced" or "AvoidsStrobe";
        if (clr.IsEnum)
            return Enum.GetValues(clr).GetValue(0);
        if (clr == typeof(byte[]))
            return new byte[] { 1, 2, 3, 4 };
        if (clr == typeof(EventText))
            return new EventText($"{table} {name}", $"{mark} {name}", $"{table} {name}", _now, null);
        if (clr == typeof(List<string>))
            return new List<string> { $"{mark} {table}.{name}" };
        if (clr.IsGenericType && clr.IsAssignableTo(typeof(IEnumerable)) && clr.GetGenericArguments() is [var element])
            return Activator.CreateInstance(typeof(List<>).MakeGenericType(element));
        if (clr.IsPrimitive)
            return Convert.ChangeType(1, clr, System.Globalization.CultureInfo.InvariantCulture);
        return property.IsNullable ? null : throw new InvalidOperationException($"{table}.{name} is a {clr.Name}: say in {nameof(LikeClubs)} what a row has there.");
    }

    private Subject.Publication Publication => new(new ReviewId(Row<ReviewRow>().Id));
}
