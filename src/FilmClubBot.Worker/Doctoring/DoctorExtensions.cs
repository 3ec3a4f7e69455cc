using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Doctoring;

namespace FilmClubBot.Worker.Doctoring;

/// <summary>Registers the checks of the verb <c>doctor</c>.</summary>
internal static class DoctorExtensions
{
    /// <summary>Adds the program's own checks, and lists them with those of the adapters. Call it when every adapter is registered.</summary>
    public static void AddDoctor(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<PageAssets>()
            .AddSingleton<IDoctorCheck, DatabaseExamination>()
            .AddSingleton<IDoctorCheck, BackupsExamination>()
            .AddSingleton<IDoctorCheck, ClubsExamination>()
            .AddSingleton<IDoctorCheck, PagesExamination>()
            .AddSingleton<IDoctorCheck, ReviewsExamination>()
            .AddSingleton<IDoctorCheck, FeedsExamination>()
            .AddSingleton<IDoctorCheck, FilmsExamination>()
            .AddSingleton<IDoctorCheck, ThemesExamination>()
            .AddSingleton<IDoctorCheck, LanguagesExamination>()
            .AddSingleton<IDoctorCheck, ModelExamination>()
            .KeepOutOfClubs<IDoctorCheck>();
        builder.Services.AddSingleton(new DoctorChecks([.. builder.Services.Where(service => service.ServiceType == typeof(IDoctorCheck)).Select(service => service.ImplementationType!)]));
    }
}

/// <summary>The checks, created one by one: with wrong settings, some of them cannot be.</summary>
internal sealed class DoctorChecks(IReadOnlyList<Type> types)
{
    /// <summary>Each check, under its type's name: <c>database</c> for the DatabaseExamination.</summary>
    public IEnumerable<DoctorCheck> All => types.Select(type => new DoctorCheck(
        type.Name.Replace("Examination", "", StringComparison.Ordinal).ToLowerInvariant(),
        services => (IDoctorCheck)ActivatorUtilities.CreateInstance(services, type)));
}

/// <summary>A check that was not created yet.</summary>
/// <param name="Name">What to call it if it cannot be created.</param>
/// <param name="Create">Creates it.</param>
internal sealed record DoctorCheck(string Name, Func<IServiceProvider, IDoctorCheck> Create);
