using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Files;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Domain.Themes;
using FilmClubBot.Feeds.Http;
using FilmClubBot.Feeds.Letterboxd;
using FilmClubBot.Feeds.OwnData;
using FilmClubBot.Feeds.Reading;
using FilmClubBot.TextAnalysis;
using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.Worker.Reviews;

/// <summary>Registers the import of reviews.</summary>
internal static class ReviewsExtensions
{
    /// <summary>Adds the cleaner, the rules that read reviews (AddModelReading registers their port), and the import of files.</summary>
    public static IServiceCollection AddReviews(this IServiceCollection services)
    {
        services.AddHttpClient<ReviewAddress>().ConfigurePrimaryHttpMessageHandler(ReviewAddress.Handler);
        return services
            .AddSingleton(provider => ThemesFile.Load(provider.GetRequiredService<IOptions<ReviewSettings>>().Value.Themes ?? Path.Combine(SettingsExtensions.ConfigFolder, "themes.json")))
            .AddSingleton<IReviewCleaner, ReviewCleaner>()
            .AddSingleton<ReviewReader>()
            .AddSingleton<IStemmer, WordStems>()
            .AddSingleton(provider => new ReviewFiles(clock: provider.GetRequiredService<IClock>()))
            .AddSingleton<IDiaryFiles, DiaryFiles>()
            .AddSingleton<IFileSource, LocalFiles>()
            .AddSingleton<IOwnDataFiles, OwnDataFiles>()
            .AddSingleton<ReviewImport>()
            .AddSingleton<FirstStart>()
            .ShareAmongClubs<ThemeTaxonomy>().ShareAmongClubs<IReviewCleaner>().ShareAmongClubs<ReviewReader>().ShareAmongClubs<IStemmer>().ShareAmongClubs<ReviewFiles>();
    }
}
