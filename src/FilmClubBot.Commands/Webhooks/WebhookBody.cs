using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Commands.Webhooks;

/// <summary>The JSON of an event. Its members are documented in docs/webhooks.md: none is renamed or removed.</summary>
/// <param name="Type">The type of the event.</param>
/// <param name="Timestamp">When it happened.</param>
/// <param name="Data">What it is about.</param>
public sealed record WebhookBody(string Type, string Timestamp, WebhookData Data)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>An event of a type.</summary>
    public static WebhookBody Of(string type, Instant at, WebhookData data) => new(type, TimeOf(at), data);

    /// <summary>A moment in UTC, to the second.</summary>
    public static string TimeOf(Instant at) => InstantPattern.General.Format(at);

    /// <summary>UTF-8.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, _options);
}

/// <summary>What an event is about; members that do not concern it are left out.</summary>
/// <param name="Club">The club's name.</param>
public sealed record WebhookData(string Club)
{
    /// <summary>A review that was announced.</summary>
    public ReviewData? Review { get; init; }

    /// <summary>A screening that was scheduled, moved, changed, cancelled or restored, or whose ratings are published.</summary>
    public ScreeningData? Screening { get; init; }

    /// <summary>Members' ratings of the screening's film.</summary>
    public RatingsData? Ratings { get; init; }

    /// <summary>A ballot that was closed.</summary>
    public BallotData? Ballot { get; init; }

    /// <summary>A poll that was closed.</summary>
    public PollData? Poll { get; init; }
}

/// <summary>A review, without its words.</summary>
public sealed record ReviewData(int Id, string Title, string? Critic, Uri? Link, string? Published, bool Spoiler, IReadOnlyList<FilmData> Films);

/// <summary>A film.</summary>
/// <param name="Id">Its number in the club.</param>
/// <param name="Title">Its title.</param>
/// <param name="Year">Its year, where known.</param>
/// <param name="Page">Its page, where the program knows its own address.</param>
public sealed record FilmData(int Id, string Title, int? Year, Uri? Page);

/// <summary>A screening. The link of a remote one is not public, and left out.</summary>
public sealed record ScreeningData(int Id, FilmData? Film, string Start, string End, string TimeZone, string? Place, string State, string? MovedFrom, string? CancelledBecause)
{
    /// <summary>The film that was planned before it was changed; null in other events.</summary>
    public FilmData? FilmBefore { get; init; }
}

/// <summary>Ratings in stars, from 0.5 to 5.</summary>
/// <param name="Count">How many.</param>
/// <param name="Average">Their mean, rounded to two digits; null without ratings.</param>
public sealed record RatingsData(int Count, double? Average);

/// <summary>A ballot.</summary>
/// <param name="Id">Its number in the club.</param>
/// <param name="Title">Its title.</param>
/// <param name="Votes">How many members voted.</param>
/// <param name="Chosen">The films chosen, the best first; empty if there is no result.</param>
/// <param name="Page">The page of the count.</param>
public sealed record BallotData(int Id, string Title, int Votes, IReadOnlyList<string> Chosen, Uri? Page);

/// <summary>A poll, without the names of those who answered.</summary>
/// <param name="Id">Its number in the club.</param>
/// <param name="Title">The question, or what the time is for.</param>
/// <param name="Kind">How it was answered: <c>dates</c>, <c>one</c> or <c>several</c>.</param>
/// <param name="Answers">How many members answered.</param>
/// <param name="Choices">The choices in their order.</param>
/// <param name="Screening">The number of the screening that it is about; null for none.</param>
public sealed record PollData(int Id, string Title, string Kind, int Answers, IReadOnlyList<PollChoiceData> Choices, int? Screening);

/// <summary>A choice and its answers.</summary>
/// <param name="Text">The choice in words; null for a time.</param>
/// <param name="Time">The time; null for words.</param>
/// <param name="By">The critic whose words they are, or else the review's headline; null for other words.</param>
/// <param name="Yes">How many chose it, or can come then.</param>
/// <param name="Maybe">How many can come if need be; null if it is no time.</param>
/// <param name="No">How many cannot come; null if it is no time.</param>
public sealed record PollChoiceData(string? Text, string? Time, string? By, int Yes, int? Maybe, int? No);
