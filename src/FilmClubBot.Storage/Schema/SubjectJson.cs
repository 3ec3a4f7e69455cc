using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Domain.Texts;
using NodaTime.Text;

namespace FilmClubBot.Storage.Schema;

/// <summary>
/// The stored form of a <see cref="Subject"/>, which only this class writes and reads: a JSON object whose <c>kind</c> determines
/// its other members. Kinds and members are a file format and are not renamed with the program's types. A member that is
/// added later is optional; any other change becomes a new kind (docs/decisions/0031-outbox-row.md).
/// </summary>
internal static class SubjectJson
{
    /// <summary>The kind of a <see cref="Subject.Publication"/>, which queries filter by.</summary>
    public const string Publication = "publication";

    private const string Discriminator = "kind";

    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // A database that normalises JSON (PostgreSQL's jsonb) does not preserve the order of members.
        AllowOutOfOrderMetadataProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The kind, and the whole subject on one line.</summary>
    public static (string Kind, string Json) Write(Subject subject)
    {
        var json = JsonSerializer.SerializeToNode(Form.Of(subject), _options)!;
        return ((string)json[Discriminator]!, json.ToJsonString(_options));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="UnreadableSubjectException">The text's kind is unknown to this version, or the text is incomplete.</exception>
    public static Subject Read(string json)
    {
        try
        {
            return (JsonSerializer.Deserialize<Form>(json, _options) ?? throw new JsonException("It is null.")).ToSubject();
        }
        // A missing kind throws NotSupportedException, not JsonException.
        catch (Exception failure) when (failure is JsonException or NotSupportedException or FormatException)
        {
            throw new UnreadableSubjectException($"This version cannot read what the announcement is about; a newer one may have written it: {json.Cut(200)} ({failure.Message})", failure);
        }
    }

    [JsonPolymorphic(TypeDiscriminatorPropertyName = Discriminator)]
    [JsonDerivedType(typeof(OfReview), Publication)]
    [JsonDerivedType(typeof(OfDigest), "digest")]
    [JsonDerivedType(typeof(OfQuote), "daily-quote")]
    [JsonDerivedType(typeof(OfScreening), "screening")]
    [JsonDerivedType(typeof(OfBallot), "ballot")]
    [JsonDerivedType(typeof(OfPoll), "poll")]
    [JsonDerivedType(typeof(OfAnniversary), "anniversary")]
    [JsonDerivedType(typeof(OfMailInvitation), "mail-invitation")]
    [JsonDerivedType(typeof(OfDiary), "diary")]
    [JsonDerivedType(typeof(OfNotice), "notice")]
    private abstract record Form
    {
        public static Form Of(Subject subject) => subject switch
        {
            Subject.Publication publication => new OfReview(publication.Review.Value),
            Subject.Digest digest => new OfDigest(digest.Channel, InstantPattern.ExtendedIso.Format(digest.At), [.. digest.Reviews.Select(review => review.Value)]),
            Subject.DailyQuote daily => new OfQuote(daily.Channel, LocalDatePattern.Iso.Format(daily.Day), daily.Quote.Value, daily.Review.Value),
            Subject.ScreeningNews news => new OfScreening(news.Screening.Value, news.Step.Key, news.Moves),
            Subject.BallotNews news => new OfBallot(news.Ballot.Value, news.Moment),
            Subject.PollNews news => new OfPoll(news.Poll.Value, news.Moment),
            Subject.Anniversary anniversary => new OfAnniversary(anniversary.Channel, LocalDatePattern.Iso.Format(anniversary.Day), [.. anniversary.Screenings.Select(screening => screening.Value)]),
            Subject.MailInvitation invitation => new OfMailInvitation(invitation.Account, InstantPattern.ExtendedIso.Format(invitation.At)),
            Subject.DiaryQuestion question => new OfDiary(question.Member.Value, question.Item.Value),
            Subject.Notice notice => new OfNotice(notice.About, notice.Text),
            _ => throw new ArgumentException($"A {subject.GetType().Name} has no stored form.", nameof(subject)),
        };

        public abstract Subject ToSubject();
    }

    private sealed record OfReview(int Review) : Form
    {
        public override Subject ToSubject() => new Subject.Publication(new(Review));
    }

    private sealed record OfDigest(string Channel, string At, IReadOnlyList<int> Reviews) : Form
    {
        public override Subject ToSubject() =>
            new Subject.Digest(Channel, InstantPattern.ExtendedIso.Parse(At).GetValueOrThrow(), [.. Reviews.Select(review => new ReviewId(review))]);
    }

    private sealed record OfQuote(string Channel, string Day, int Quote, int Review) : Form
    {
        public override Subject ToSubject() => new Subject.DailyQuote(Channel, LocalDatePattern.Iso.Parse(Day).GetValueOrThrow(), new(Quote), new(Review));
    }

    private sealed record OfScreening(int Screening, string Step, int Moves) : Form
    {
        public override Subject ToSubject() => new Subject.ScreeningNews(new(Screening), ScreeningStep.Parse(Step), Moves);
    }

    private sealed record OfBallot(int Ballot, VoteMoment Moment) : Form
    {
        public override Subject ToSubject() => new Subject.BallotNews(new(Ballot), Moment);
    }

    private sealed record OfPoll(int Poll, VoteMoment Moment) : Form
    {
        public override Subject ToSubject() => new Subject.PollNews(new(Poll), Moment);
    }

    private sealed record OfAnniversary(string Channel, string Day, IReadOnlyList<int> Screenings) : Form
    {
        public override Subject ToSubject() =>
            new Subject.Anniversary(Channel, LocalDatePattern.Iso.Parse(Day).GetValueOrThrow(), [.. Screenings.Select(screening => new ScreeningId(screening))]);
    }

    private sealed record OfMailInvitation(string Account, string At) : Form
    {
        public override Subject ToSubject() => new Subject.MailInvitation(Account, InstantPattern.ExtendedIso.Parse(At).GetValueOrThrow());
    }

    private sealed record OfDiary(int Member, int Item) : Form
    {
        public override Subject ToSubject() => new Subject.DiaryQuestion(new(Member), new(Item));
    }

    private sealed record OfNotice(string About, string Text) : Form
    {
        public override Subject ToSubject() => new Subject.Notice(About, Text);
    }
}

/// <summary>Thrown when this version does not know what an announcement is about.</summary>
internal sealed class UnreadableSubjectException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What could not be read, and why.</param>
    /// <param name="inner">The JSON parser's exception.</param>
    public UnreadableSubjectException(string message, Exception inner) : base(message, inner)
    {
    }
}
