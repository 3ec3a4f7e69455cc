using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Schema;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Announcements;

public class SubjectJsonTests
{
    private static readonly Instant _at = Instant.FromUtc(2026, 11, 27, 19, 0);

    /// <summary>Each kind in its stored form, which may not change: files of released versions contain it.</summary>
    public static TheoryData<string, Subject> Forms => new()
    {
        { """{"kind":"publication","review":12}""", new Subject.Publication(new(12)) },
        { """{"kind":"digest","channel":"Slack/C1","at":"2026-11-27T19:00:00Z","reviews":[2,1]}""", new Subject.Digest("Slack/C1", _at, [new(2), new(1)]) },
        { """{"kind":"daily-quote","channel":"Discord/10","day":"2026-11-27","quote":7,"review":2}""", new Subject.DailyQuote("Discord/10", new(2026, 11, 27), new(7), new(2)) },
        { """{"kind":"screening","screening":3,"step":"announced","moves":0}""", new Subject.ScreeningNews(new(3), new ScreeningStep.Announced(), 0) },
        { """{"kind":"screening","screening":3,"step":"reminder-1440","moves":2}""", new Subject.ScreeningNews(new(3), new ScreeningStep.Reminder(Duration.FromDays(1)), 2) },
        { """{"kind":"screening","screening":3,"step":"place-9-1795806000","moves":0}""", new Subject.ScreeningNews(new(3), new ScreeningStep.PlaceFree(new(9), _at), 0) },
        { """{"kind":"ballot","ballot":4,"moment":"opened"}""", new Subject.BallotNews(new(4), VoteMoment.Opened) },
        { """{"kind":"ballot","ballot":4,"moment":"closed"}""", new Subject.BallotNews(new(4), VoteMoment.Closed) },
        { """{"kind":"poll","poll":5,"moment":"opened"}""", new Subject.PollNews(new(5), VoteMoment.Opened) },
        { """{"kind":"anniversary","channel":"Slack/C1","day":"2026-11-27","screenings":[3,1]}""", new Subject.Anniversary("Slack/C1", new(2026, 11, 27), [new(3), new(1)]) },
        { """{"kind":"mail-invitation","account":"a1b2","at":"2026-11-27T19:00:00Z"}""", new Subject.MailInvitation("a1b2", _at) },
        { """{"kind":"diary","member":9,"item":4}""", new Subject.DiaryQuestion(new(9), new(4)) },
        { """{"kind":"notice","about":"feed:1:2","text":"Mend “it”\n& wait."}""", new Subject.Notice("feed:1:2", "Mend “it”\n& wait.") },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Each_kind_has_one_json_form_and_is_read_back_from_it(string json, Subject subject)
    {
        var written = SubjectJson.Write(subject);
        Assert.Equal(json, written.Json);
        Assert.StartsWith($$"""{"kind":"{{written.Kind}}",""", json, StringComparison.Ordinal);
        var read = SubjectJson.Read(json);
        Assert.Equal(ListOf(subject), ListOf(read));
        Assert.Equal(WithoutList(subject), WithoutList(read));
    }

    [Fact]
    public void Every_kind_of_subject_has_a_json_form() => Assert.Equal(
        typeof(Subject).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Subject))).Select(type => type.Name).Order(),
        Forms.Select(row => row.Data.Item2.GetType().Name).Distinct().Order());

    [Theory]
    [InlineData("""{"review":12,"kind":"publication"}""")]
    [InlineData("""{"kind":"publication","review":12,"later":{"still":"unknown"}}""")]
    public void Members_may_be_in_any_order_and_members_of_later_versions_are_ignored(string json) =>
        Assert.Equal(new Subject.Publication(new(12)), SubjectJson.Read(json));

    [Theory]
    [InlineData("""{"kind":"marathon","films":[1,2]}""", "marathon")]
    [InlineData("""{"kind":"screening","screening":3,"step":"interval","moves":0}""", "interval")]
    [InlineData("""{"kind":"ballot","ballot":4,"moment":"recounted"}""", "recounted")]
    [InlineData("""{"kind":"digest","channel":"Slack/C1","at":"soon","reviews":[]}""", "soon")]
    [InlineData("""{"kind":"publication"}""", "publication")]
    [InlineData("""{"review":12}""", "review")]
    [InlineData("null", "null")]
    [InlineData("""{"kind":"publ""", "publ")]
    public void An_unknown_kind_is_reported_by_name(string json, string word)
    {
        var failure = Assert.Throws<UnreadableSubjectException>(() => SubjectJson.Read(json));
        Assert.Contains("cannot read", failure.Message, StringComparison.Ordinal);
        Assert.Contains(word, failure.Message, StringComparison.Ordinal);
    }

    // Records with lists compare the lists by reference.
    private static IEnumerable<int> ListOf(Subject subject) => subject switch
    {
        Subject.Digest digest => digest.Reviews.Select(review => review.Value),
        Subject.Anniversary anniversary => anniversary.Screenings.Select(screening => screening.Value),
        _ => [],
    };

    private static Subject WithoutList(Subject subject) => subject switch
    {
        Subject.Digest digest => digest with { Reviews = [] },
        Subject.Anniversary anniversary => anniversary with { Screenings = [] },
        _ => subject,
    };
}
