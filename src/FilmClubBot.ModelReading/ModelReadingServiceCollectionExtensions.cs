using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Themes;
using FilmClubBot.ModelReading.Asking;
using FilmClubBot.ModelReading.Merging;
using FilmClubBot.ModelReading.Settings;
using FilmClubBot.TextAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.ModelReading;

/// <summary>Registers the optional language model that reads reviews in addition to the rules.</summary>
public static class ModelReadingServiceCollectionExtensions
{
    /// <summary>
    /// Adds the validation of <see cref="AiOptions"/>, and an <see cref="IReviewReader"/>: the registered <see cref="ReviewReader"/>, wrapped with
    /// the model if one is configured. The caller registers the taxonomy, the clock and the section <c>Ai</c>.
    /// </summary>
    public static IServiceCollection AddModelReading(this IServiceCollection services) => services
        .AddSingleton<IValidateOptions<AiOptions>, AiOptionsCheck>()
        .AddSingleton<ModelPause>()
        .AddSingleton<IReviewReader>(provider => Reader(provider.GetRequiredService<IOptions<AiOptions>>().Value, provider));

    private static IReviewReader Reader(AiOptions options, IServiceProvider provider)
    {
        var rules = provider.GetRequiredService<ReviewReader>();
        if (options.Provider == AiProvider.None)
            return rules;
        var taxonomy = provider.GetRequiredService<ThemeTaxonomy>();
        var client = ChatClients.Of(options, new HttpClient(new ModelLine(options, ModelLine.Network())));
        return new ModelReader(
            rules,
            new ReviewModel(client, options, taxonomy),
            new ThemeNames(taxonomy),
            new Circuit(provider.GetRequiredService<IClock>()),
            provider.GetRequiredService<ModelPause>(),
            provider.GetRequiredService<ILogger<ModelReader>>());
    }
}
