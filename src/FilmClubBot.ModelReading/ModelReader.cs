using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.ModelReading.Asking;
using FilmClubBot.ModelReading.Merging;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.ModelReading;

/// <summary>
/// Reads a review by rules, has a language model read it too, and keeps of the model's reading what the review bears out. Without an answer
/// the rules' reading stands, and one line of the log says why.
/// </summary>
internal sealed class ModelReader(IReviewReader rules, ReviewModel model, ThemeNames names, Circuit circuit, ModelPause pause, ILogger<ModelReader> log) : IReviewReader
{
    private const int LongestTitle = 100, LongestFailure = 600;

    /// <inheritdoc/>
    public async ValueTask<Reading> Read(ReviewText text, CancellationToken cancellationToken)
    {
        var reading = await rules.Read(text, cancellationToken);
        if (pause.IsOn || !circuit.IsClosed || !text.Body.Any(char.IsLetter))
            return reading;
        try
        {
            var answer = await model.Read(text, cancellationToken);
            circuit.Succeed();
            return MergedReading.Of(text, reading, answer, names);
        }
        catch (ModelFailure failure)
        {
            log.LogWarning(
                "\"{Review}\" was read by rules alone: the language model {Failure}.{Rest}",
                LogWords.Of(text.Title, LongestTitle), LogWords.Of(failure.Message, LongestFailure), Rest(circuit.Fail()));
            return reading;
        }
    }

    private static string Rest(Instant? until) => until is { } instant
        ? $" It has failed {Circuit.Most} times in a row and is left alone until {InstantPattern.General.Format(instant)}."
        : "";
}
