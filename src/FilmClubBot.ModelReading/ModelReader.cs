using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.ModelReading.Asking;
using FilmClubBot.ModelReading.Merging;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.ModelReading;

/// <summary>
/// Reads a review by rules and with a language model, and merges the model's findings that the review confirms. Without an answer the
/// rules' reading is final, and a warning states the reason.
/// </summary>
internal sealed class ModelReader(IReviewReader rules, ReviewModel model, ThemeNames names, Circuit circuit, ModelPause pause, ILogger<ModelReader> log) : IReviewReader
{
    private const int LongestTitle = 100, LongestFailure = 600;

    /// <summary>The rules' edition, this build and the model. A review that the model failed to read has the rules' edition and is read again.</summary>
    public string Edition { get; } = $"{rules.Edition}+{typeof(ModelReader).Module.ModuleVersionId:N}-{model.Edition}";

    /// <inheritdoc/>
    public async ValueTask<Reading> Read(ReviewText text, CancellationToken cancellationToken)
    {
        var reading = await rules.Read(text, cancellationToken);
        if (!text.Body.Any(char.IsLetter))
            return reading with { Edition = Edition };
        if (pause.IsOn || !circuit.IsClosed)
            return reading;
        try
        {
            var answer = await model.Read(text, cancellationToken);
            circuit.Succeed();
            return MergedReading.Of(text, reading, answer, names) with { Edition = Edition };
        }
        catch (ModelFailure failure)
        {
            log.LogWarning(
                "\"{Review}\" was read by rules alone: the language model {Failure}{Rest}",
                LogWords.Of(text.Title, LongestTitle), LogWords.Of(failure.Message, LongestFailure), Rest(circuit.Fail()));
            // The model has answered; an hourly retry would have the same result.
            return failure.IsAnswer ? reading with { Edition = Edition } : reading;
        }
    }

    private static string Rest(Instant? until) => until is { } instant
        ? $"; after {Circuit.Most} consecutive failures it is not called until {InstantPattern.General.Format(instant)}"
        : "";
}
