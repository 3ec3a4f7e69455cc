using System.Xml.Linq;
using FilmClubBot.Commands.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Access;

/// <summary>Has ASP.NET Core keep the keys of cookies in the society's database, and not in a folder of each machine.</summary>
internal static class SharedKeys
{
    // Part of what the keys are derived from: the default, the program's folder, would differ between workers.
    private const string Application = "FilmClubBot";

    public static void Add(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(Application);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new Repository(provider.GetRequiredService<IDataKeys>())));
    }

    private sealed class Repository(IDataKeys keys) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.All().Select(XElement.Parse)];

        public void StoreElement(XElement element, string friendlyName) => keys.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
    }
}
