using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FilmClubBot.Domain.Polls;
using NodaTime.Text;

namespace FilmClubBot.Storage.Schema;

/// <summary>The stored form of a poll's choices: a JSON array of objects, each with <c>at</c>, or <c>words</c>, or <c>words</c>, <c>by</c> and perhaps <c>source</c>.</summary>
internal static class PollChoicesJson
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IReadOnlyList<PollChoice> choices) => JsonSerializer.Serialize(choices.Select(Form.Of), _options);

    public static IReadOnlyList<PollChoice> Read(string json) => [.. JsonSerializer.Deserialize<IReadOnlyList<Form>>(json, _options)!.Select(form => form.ToChoice())];

    private sealed record Form(string? At, string? Words, string? By, Uri? Source)
    {
        public static Form Of(PollChoice choice) => choice switch
        {
            PollChoice.Time time => new(InstantPattern.General.Format(time.At), null, null, null),
            PollChoice.Answer answer => new(null, answer.Words, null, null),
            PollChoice.Sentence sentence => new(null, sentence.Words, sentence.By, sentence.Source),
            _ => throw new ArgumentException($"A {choice.GetType().Name} has no stored form.", nameof(choice)),
        };

        public PollChoice ToChoice() => this switch
        {
            { At: { } at } => new PollChoice.Time(InstantPattern.General.Parse(at).GetValueOrThrow()),
            { Words: { } words, By: { } by } => new PollChoice.Sentence(words, by, Source),
            { Words: { } words } => new PollChoice.Answer(words),
            _ => throw new InvalidDataException("A stored choice of a poll has neither a time nor words."),
        };
    }
}
